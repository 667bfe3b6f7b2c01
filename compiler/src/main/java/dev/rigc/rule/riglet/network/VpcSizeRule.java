package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A VPC is /16 to /28. */
final class VpcSizeRule implements RigletRule {
  private static final int LARGEST = 16;

  /** The longest prefix of a VPC and of a subnet. */
  static final int SMALLEST = 28;

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2001",
            "The block of a VPC is /16 to /28.",
            "EC2 creates no larger or smaller one.",
            "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html")
        .withExample("cidr: 10.0.0.0/8");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath path = context.path(environment).key("cidr");
      CidrBlock cidr = environment.network().cidr();
      if (!isAllowed(cidr) && context.isSound(path)) {
        context
            .report(
                findings,
                info(),
                path,
                "The VPC of %s is /%s, %s addresses; a VPC is /16 (65,536) to /28 (16)."
                    .formatted(environment.name(), cidr.prefix(), Grouped.of(cidr.size())))
            .hint(
                cidr.prefix() < LARGEST
                    ? "`%s` is the first /16 of it.".formatted(cidr.subnet(LARGEST, 0))
                    : "A /16 leaves room for the default subnets.");
      }
    }
  }

  /** Whether AWS creates a VPC, or a subnet, of this size. */
  static boolean isAllowed(CidrBlock cidr) {
    return cidr.prefix() >= LARGEST && cidr.prefix() <= SMALLEST;
  }
}
