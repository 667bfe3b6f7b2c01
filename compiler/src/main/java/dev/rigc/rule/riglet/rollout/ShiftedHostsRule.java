package dev.rigc.rule.riglet.rollout;

import dev.rigc.model.compute.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.EnvironmentFindings;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Deployments that move requests have targets of the kind that ECS describes for them. */
final class ShiftedHostsRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2442",
            "Deployments that move requests run on Fargate.",
            "AWS describes blue-green, canary and linear deployments for target groups of addresses,"
                + " as tasks on Fargate have them. On hosts of a cluster tasks have ports of their"
                + " host. They also need room for twice the copies.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb-resources-for-blue-green.html")
        .withExample("compute: { launch: ec2 } with deployment: { strategy: blue-green }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    EnvironmentFindings found = new EnvironmentFindings();
    for (RolledOut each : RolledOut.shifting(context)) {
      if (each.environment().compute().launch() == LaunchType.EC2
          && context.isSound(context.origin(each.environment(), "compute", "launch"))) {
        found.add(
            each.environment(),
            info(),
            each.origin(context, "strategy"),
            "%s runs on hosts, for which AWS does not describe %s deployments."
                .formatted(each.inWords(), each.rollout().strategy().key()),
            "Set `compute.launch: fargate`, or try it in an environment of its own first.");
      }
    }
    found.report(context, findings);
  }
}
