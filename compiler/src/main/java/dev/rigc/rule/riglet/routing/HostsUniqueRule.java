package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.plan.DerivedName;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
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
  public void check(RigletContext context, Findings findings) {
    Map<String, Use> first = new HashMap<>();
    for (Environment environment : context.environments()) {
      for (Application application : context.applications()) {
        if (isSound(context, environment, application)) {
          for (DerivedName host : context.names().hosts(environment, application)) {
            Use use = new Use(environment, application);
            Use other = first.putIfAbsent(host.value(), use);
            if (other != null) {
              report(context, findings, host.value(), use, other);
            }
          }
        }
      }
    }
  }

  private static boolean isSound(
      RigletContext context, Environment environment, Application application) {
    return context.isSound(NodePath.of("prefix"), NodePath.of("domain"))
        && context.isNameSound(context.path(environment))
        && context.isNameSound(context.path(application));
  }

  private void report(RigletContext context, Findings findings, String host, Use use, Use other) {
    context
        .reportKey(
            findings,
            info(),
            context.path(use.application()),
            "The host name `%s` of %s is also that of %s.".formatted(host, use, other))
        .hint("Rename the application or one of the environments.");
  }
}
