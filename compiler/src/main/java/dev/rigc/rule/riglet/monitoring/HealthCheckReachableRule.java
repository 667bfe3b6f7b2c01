package dev.rigc.rule.riglet.monitoring;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.plan.HealthCheckPaths;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** An application that is reached below some paths only is called at one of them. */
final class HealthCheckReachableRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2806",
            "The path of a health check from outside is one of the application's paths.",
            "The load balancer calls an application at any path, but from outside it hands over only"
                + " the paths of its rules. Route 53 would call what answers 404, so rigc makes no"
                + " health check for such an application.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html")
        .withExample("healthCheck: /ping\npaths: [/api/*]");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    boolean isAsked =
        context.environments().stream()
            .flatMap(environment -> environment.monitoring().stream())
            .anyMatch(Monitoring::healthChecks);
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("paths");
      if (isAsked
          && context.places().isSoundThroughout(path)
          && context.isSound(context.path(application).key("healthCheck"))
          && !HealthCheckPaths.areReachable(application)) {
        context
            .reportKey(
                findings,
                info(),
                path,
                "Nothing calls `%s` from outside: none of its paths holds its health check `%s`."
                    .formatted(application.name(), application.healthCheck()))
            .hint(
                "Let it answer a health check at one of its paths, such as `healthCheck: %s`."
                    .formatted(
                        application.requireWorkload().paths().get(0).replaceAll("[*?]+", "ping")));
      }
    }
  }
}
