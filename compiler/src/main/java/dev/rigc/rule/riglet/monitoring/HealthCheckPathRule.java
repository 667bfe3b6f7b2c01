package dev.rigc.rule.riglet.monitoring;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A health check of Route 53 takes a shorter path than one of a load balancer. */
final class HealthCheckPathRule implements RigletRule {
  private static final int LIMIT = 255;

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2803",
            "The path of a health check from outside has at most 255 characters.",
            "Route 53 refuses a longer path, and the stack of the health checks fails.",
            "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html")
        .withExample("healthCheck: /ping?… # 300 characters");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    boolean isAsked =
        context.environments().stream()
            .flatMap(environment -> environment.monitoring().stream())
            .anyMatch(Monitoring::healthChecks);
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("healthCheck");
      int length = application.healthCheck().value().length();
      if (isAsked && length > LIMIT && context.isSound(path)) {
        context
            .report(
                findings,
                info(),
                path,
                "The path of the health check has %s characters; Route 53 takes %s."
                    .formatted(length, LIMIT))
            .hint(
                "Shorten it by %s, or switch off the calls from outside: `monitoring: { healthChecks: false }`."
                    .formatted(length - LIMIT));
      }
    }
  }
}
