package dev.rigc.rule.riglet.network;

import dev.rigc.load.finding.KeyPath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A subnet is /16 to /28. */
final class SubnetSizeRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2002",
            "The block of a subnet is /16 to /28.",
            "EC2 creates no larger or smaller one; it keeps five addresses of each for itself.",
            "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
        .withExample("public: [10.10.1.0/30, 10.10.2.0/24]");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context.environments().stream()
        .flatMap(environment -> PlacedSubnet.of(context, environment).stream())
        .filter(subnet -> !VpcSizeRule.isAllowed(subnet.cidr()))
        .forEach(
            subnet ->
                context
                    .report(
                        findings,
                        info(),
                        subnet.path(),
                        "%s is `%s`; a subnet is /16 (65,536 addresses) to /28 (16)."
                            .formatted(KeyPath.quoted(subnet.path()), subnet.cidr()))
                    .hint("A /24 holds 251 hosts."));
  }
}
