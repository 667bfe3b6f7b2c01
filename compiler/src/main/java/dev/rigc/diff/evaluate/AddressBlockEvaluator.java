package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlock.BlockTaken;
import dev.rigc.diff.deadlock.Deadlocks;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports subnets whose blocks move over each other. */
final class AddressBlockEvaluator implements DiffEvaluator {
  private static final RuleInfo TAKEN =
      RuleInfo.error(
              "DIF1104",
              "The addresses of a new subnet are free.",
              "A subnet is made before the one that it replaces is deleted, and a VPC refuses a block that overlaps another one.",
              "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html")
          .withExample("SubnetA   CidrBlock: 10.0.1.0/24 → 10.0.2.0/24, which `SubnetB` has");

  @Override
  public List<RuleInfo> infos() {
    return List.of(TAKEN);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    for (Deadlock deadlock : Deadlocks.in(difference)) {
      if (deadlock instanceof BlockTaken found) {
        insights
            .add(
                TAKEN,
                found.subnet(),
                "The block %s of `%s` overlaps %s of `%s`, which is still there when it is made."
                    .formatted(
                        found.block(),
                        found.subnet().logicalId(),
                        found.held(),
                        found.holder().logicalId()))
            .hint("Deploy it in stages: `rigc diff OLD NEW --stages FOLDER` writes them.");
      }
    }
  }
}
