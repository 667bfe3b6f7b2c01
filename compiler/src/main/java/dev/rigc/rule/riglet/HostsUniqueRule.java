package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.plan.DerivedName;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.HashMap;
import java.util.Map;

/** No two applications share a host name, in one environment or across them. */
final class HostsUniqueRule implements RigletRule {
  private record Use(Environment environment, Application application) {
    @Override
    public String toString() {
      return "`%s` in %s".formatted(application.name(), environment.name());
    }
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2103",
            "Every host name belongs to one application in one environment.",
            "Of two records of one name the second fails; of two rules for one host only the first"
                + " is ever used.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html")
        .withExample("environments: { a: {}, a-b: {} }\napplications: { b-c: {}, c: {} }");
  }

  @Override
  public void check(RigletSubject subject, Findings findings) {
    Map<String, Use> first = new HashMap<>();
    for (Environment environment : subject.environments()) {
      for (Application application : subject.applications()) {
        if (isSound(subject, environment, application)) {
          for (DerivedName host : subject.names().hosts(environment, application)) {
            Use use = new Use(environment, application);
            Use other = first.putIfAbsent(host.value(), use);
            if (other != null) {
              report(subject, findings, host.value(), use, other);
            }
          }
        }
      }
    }
  }

  private static boolean isSound(
      RigletSubject subject, Environment environment, Application application) {
    return subject.isSound(NodePath.of("prefix"), NodePath.of("domain"))
        && subject.isNameSound(subject.path(environment))
        && subject.isNameSound(subject.path(application));
  }

  private void report(RigletSubject subject, Findings findings, String host, Use use, Use other) {
    subject
        .reportKey(
            findings,
            info(),
            subject.path(use.application()),
            "The host name `%s` of %s is also that of %s.".formatted(host, use, other))
        .hint("Rename the application or one of the environments.");
  }
}
