package dev.rigc.rule.riglet.rollout;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.EnvironmentFindings;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** What scaling measures is there after a deployment that moves requests to other targets. */
final class ShiftedMetricRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2441",
            "Scaling on requests per target has one target group.",
            "The metric is that of one target group, and each blue-green, canary or linear deployment"
                + " moves all requests to another one. ECS does not support the two together.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html")
        .withExample(
            "deployment: { strategy: blue-green } with scaling: { max: { production: 9 }, requestsPerTarget: 1000 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    EnvironmentFindings found = new EnvironmentFindings();
    for (RolledOut each : RolledOut.shifting(context)) {
      NodePath path = context.scaling(each.environment(), each.application(), "requestsPerTarget");
      boolean scales =
          each.environment()
              .deployment(each.application())
              .activeScaling()
              .filter(scaling -> scaling.requestsPerTarget().isPresent())
              .isPresent();
      if (scales && context.isSound(path)) {
        found.add(
            each.environment(),
            info(),
            path,
            "%s scales on the requests of one target group, but its %s deployments use two in turn."
                .formatted(each.inWords(), each.rollout().strategy().key()),
            "Scale on `cpu` or `memory`, or remove `strategy`.");
      }
    }
    found.report(context, findings);
  }
}
