package dev.rigc.rule.riglet.network;

import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** The subnets of a VPC do not overlap. */
final class SubnetsDisjointRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2004",
            "The subnets of an environment do not overlap.",
            "EC2 refuses a subnet that shares an address with another one of its VPC.",
            "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
        .withExample("public: [10.10.0.0/23, 10.10.1.0/24]");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      List<PlacedSubnet> subnets = PlacedSubnet.of(context, environment);
      for (int i = 1; i < subnets.size(); i++) {
        PlacedSubnet subnet = subnets.get(i);
        subnets.subList(0, i).stream()
            .filter(before -> before.cidr().overlaps(subnet.cidr()))
            .findFirst()
            .ifPresent(before -> report(context, findings, environment, subnet, before));
      }
    }
  }

  private void report(
      RigletContext context,
      Findings findings,
      Environment environment,
      PlacedSubnet subnet,
      PlacedSubnet before) {
    context
        .report(
            findings,
            info(),
            subnet.path(),
            "The %s subnet `%s` of %s overlaps the %s subnet `%s`."
                .formatted(
                    subnet.kind(), subnet.cidr(), environment.name(), before.kind(), before.cidr()))
        .related(context.places().at(before.path()).location(), "the other subnet")
        .hint(
            "The next block of this size after the other one is `%s`."
                .formatted(
                    before.cidr().prefix() <= subnet.cidr().prefix()
                        ? before
                            .cidr()
                            .subnet(
                                subnet.cidr().prefix(),
                                1 << (subnet.cidr().prefix() - before.cidr().prefix()))
                        : subnet.cidr().subnet(subnet.cidr().prefix(), 1)));
  }
}
