package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.stream.Stream;

/** A VPC has private addresses, and not those of Docker's bridge. */
final class PrivateAddressesRule implements RigletRule {
  private static final List<CidrBlock> PRIVATE =
      Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
          .map(CidrBlock::parse)
          .toList();
  private static final CidrBlock DOCKER = CidrBlock.parse("172.17.0.0/16");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2006",
            "A VPC has private addresses other than those of Docker's bridge.",
            "Hosts of the internet that own the same addresses could not be reached; containers take"
                + " 172.17.0.0/16 for their own host.",
            "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html")
        .withExample("cidr: 172.17.0.0/16");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath path = context.path(environment).key("cidr");
      CidrBlock cidr = environment.network().cidr();
      if (!context.isSound(path) || !VpcSizeRule.isAllowed(cidr)) {
        continue;
      }
      if (PRIVATE.stream().noneMatch(block -> block.contains(cidr))) {
        report(context, findings, path, "%s holds public addresses", cidr);
      } else if (DOCKER.overlaps(cidr)) {
        report(context, findings, path, "%s overlaps 172.17.0.0/16, Docker's own bridge", cidr);
      }
    }
  }

  private void report(
      RigletContext context, Findings findings, NodePath path, String what, CidrBlock cidr) {
    context
        .report(
            findings,
            info(),
            path,
            "The VPC " + what.formatted("`" + cidr + "`") + "; hosts there cannot be reached.")
        .hint("Take a block of 10.0.0.0/8.");
  }
}
