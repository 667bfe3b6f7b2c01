package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.network.Network;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.stream.IntStream;

/** The subnets lie inside their VPC. */
final class SubnetsInsideVpcRule implements RigletRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2003",
            "The subnets of an environment lie inside its VPC.",
            "EC2 refuses a subnet outside the block of its VPC. The default layout needs a /17 or"
                + " larger.",
            "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
        .withExample("staging: { cidr: 10.20.0.0/20 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath cidr = context.path(environment).key("cidr");
      if (!context.isSound(cidr) || !VpcSizeRule.isAllowed(environment.network().cidr())) {
        continue;
      }
      List<PlacedSubnet> outside =
          PlacedSubnet.of(context, environment).stream()
              .filter(subnet -> !environment.network().cidr().contains(subnet.cidr()))
              .toList();
      if (PlacedSubnet.areDefault(context, environment)) {
        reportLayout(context, findings, environment, outside);
      } else {
        outside.forEach(subnet -> report(context, findings, environment, subnet));
      }
    }
  }

  private void reportLayout(
      RigletContext context,
      Findings findings,
      Environment environment,
      List<PlacedSubnet> outside) {
    if (!outside.isEmpty()) {
      CidrBlock vpc = environment.network().cidr();
      List<String> blocks = outside.stream().map(subnet -> "`" + subnet.cidr() + "`").toList();
      context
          .report(
              findings,
              info(),
              context.path(environment).key("cidr"),
              "%s of the default subnets of %s lie outside its VPC `%s`: %s."
                  .formatted(outside.size(), environment.name(), vpc, Phrases.and(blocks)))
          .hint(layout(environment.network()));
    }
  }

  private void report(
      RigletContext context, Findings findings, Environment environment, PlacedSubnet subnet) {
    context
        .report(
            findings,
            info(),
            subnet.path(),
            "The %s subnet `%s` of %s lies outside its VPC `%s`."
                .formatted(
                    subnet.kind(), subnet.cidr(), environment.name(), environment.network().cidr()))
        .hint(layout(environment.network()));
  }

  /** The first of the equal parts of the VPC: eight of them for six subnets, 16 for nine. */
  private static String layout(Network network) {
    int zones = network.subnets().zones();
    CidrBlock vpc = network.cidr();
    int prefix = vpc.prefix() + (zones == 2 ? 3 : 4);
    if (prefix > VpcSizeRule.SMALLEST) {
      return "No %s subnets fit into a /%s: take a larger VPC."
          .formatted(zones == 2 ? "six" : "nine", vpc.prefix());
    }
    return "These fit: `subnets: { public: %s, private: %s, database: %s }`."
        .formatted(
            parts(vpc, prefix, 0, zones),
            parts(vpc, prefix, zones, zones),
            parts(vpc, prefix, 2 * zones, zones));
  }

  private static List<CidrBlock> parts(CidrBlock vpc, int prefix, int first, int count) {
    return IntStream.range(first, first + count).mapToObj(i -> vpc.subnet(prefix, i)).toList();
  }
}
