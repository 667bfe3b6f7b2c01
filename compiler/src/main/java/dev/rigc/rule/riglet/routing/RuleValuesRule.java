package dev.rigc.rule.riglet.routing;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** What one rule of a listener compares with: the hosts and the paths of an application. */
final class RuleValuesRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2108",
            "The hosts and paths of an application fit into one rule of a listener.",
            "A rule compares with 5 values and 5 wildcards, and AWS does not raise that.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html")
        .withExample("paths: [/a, /b, /c, /d, /e]");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      NodePath path = context.path(application);
      if (application.isPublic() && context.places().isSoundThroughout(path.key("paths"))) {
        values(context, findings, application);
        ports(context, findings, application);
        wildcards(context, findings, application);
      }
    }
  }

  /** The environment with the most hosts decides; one finding is enough. */
  private void values(RigletContext context, Findings findings, Application application) {
    int paths = application.requireWorkload().paths().size();
    int most = Quota.RULE_VALUES.value();
    for (Environment environment : context.environments()) {
      int further = application.requireWorkload().hosts(environment.name()).size();
      if (1 + further + paths > most) {
        context
            .report(
                findings,
                info(),
                context.path(application).key(paths == 0 ? "hosts" : "paths"),
                "The rule of `%s` in %s has %s values (%s); %s are allowed."
                    .formatted(
                        application.name(),
                        environment.name(),
                        1 + further + paths,
                        sum(further, paths),
                        most))
            .hint(
                paths > 1
                    ? "Join paths with `*`, as in `/api/*`, or give some of them to an application of their own."
                    : "Give some of the hosts to an application of their own.");
        return;
      }
    }
  }

  /** The rule of a port has all hosts of the application. */
  private void ports(RigletContext context, Findings findings, Application application) {
    int most = Quota.RULE_VALUES.value();
    for (Environment environment : context.environments()) {
      int hosts =
          context.names().hosts(environment, application).size()
              + application.requireWorkload().hosts(environment.name()).size();
      application
          .requireWorkload()
          .ports()
          .forEach(
              (name, port) -> {
                if (port.isRouted() && hosts + port.paths().size() > most) {
                  context
                      .reportKey(
                          findings,
                          info(),
                          context.path(application).key("ports").key(name.value()),
                          "The rule of the port `%s` of `%s` in %s has %s values (%s hosts + %s paths); %s are allowed."
                              .formatted(
                                  name,
                                  application.name(),
                                  environment.name(),
                                  hosts + port.paths().size(),
                                  hosts,
                                  port.paths().size(),
                                  most))
                      .hint("Join paths with `*`, as in `/admin/*`.");
                }
              });
    }
  }

  private static String sum(int further, int paths) {
    return "1 host of its own"
        + (further == 0 ? "" : " + %s in `hosts`".formatted(further))
        + (paths == 0 ? "" : " + %s in `paths`".formatted(paths));
  }

  private void wildcards(RigletContext context, Findings findings, Application application) {
    long used =
        application.requireWorkload().paths().stream()
            .flatMapToInt(String::chars)
            .filter(c -> c == '*' || c == '?')
            .count();
    int most = Quota.RULE_WILDCARDS.value();
    if (used > most) {
      context
          .report(
              findings,
              info(),
              context.path(application).key("paths"),
              "The paths of `%s` hold %s wildcards; a rule may have %s."
                  .formatted(application.name(), used, most))
          .hint("One `*` at the end of a path is enough for all that is below it.");
    }
  }
}
