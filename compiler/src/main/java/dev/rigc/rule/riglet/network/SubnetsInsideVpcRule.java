package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.CidrBlock;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

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
          .hint(layout(vpc));
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
        .hint(layout(environment.network().cidr()));
  }

  /** Six of the eight equal parts of the VPC. */
  private static String layout(CidrBlock vpc) {
    int prefix = vpc.prefix() + 3;
    if (prefix > VpcSizeRule.SMALLEST) {
      return "No six subnets fit into a /%s: take a larger VPC.".formatted(vpc.prefix());
    }
    return "These fit: `subnets: { public: [%s, %s], private: [%s, %s], database: [%s, %s] }`."
        .formatted(
            vpc.subnet(prefix, 0),
            vpc.subnet(prefix, 1),
            vpc.subnet(prefix, 2),
            vpc.subnet(prefix, 3),
            vpc.subnet(prefix, 4),
            vpc.subnet(prefix, 5));
  }
}
