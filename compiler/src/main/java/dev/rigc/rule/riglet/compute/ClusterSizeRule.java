package dev.rigc.rule.riglet.compute;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.Compute;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A cluster has no more hosts than it may have. */
final class ClusterSizeRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2301",
            "The size of a cluster is at most its maximal size.",
            "An auto scaling group refuses a desired capacity above its maximum.",
            "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html")
        .withExample("compute: { size: 5, maxSize: 4 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      Compute compute = environment.compute();
      NodePath size = context.origin(environment, "compute", "size");
      NodePath maxSize = context.origin(environment, "compute", "maxSize");
      if (compute.size() > compute.maxSize()
          && ClusterRangeRule.SIZE.holds(compute.size())
          && ClusterRangeRule.MAX_SIZE.holds(compute.maxSize())
          && context.isSound(size, maxSize)) {
        context
            .report(
                findings,
                info(),
                isOverride(maxSize) || !context.places().has(size) ? maxSize : size,
                "The cluster has %s hosts, but at most %s are allowed."
                    .formatted(compute.size(), compute.maxSize()))
            .hint("Raise `maxSize` to at least %s, or lower `size`.".formatted(compute.size()));
      }
    }
  }

  private static boolean isOverride(NodePath path) {
    return path.steps().get(0).equals("environments");
  }
}
