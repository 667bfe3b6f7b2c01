package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** Environments that overlap can never be peered. */
final class EnvironmentsOverlapRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.note(
            "RIG2005",
            "The VPCs of the environments do not overlap.",
            "Each works on its own, but VPCs that share addresses can neither be peered nor reached"
                + " through one VPN, and a VPC's block cannot be changed later.",
            "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html")
        .withExample("a: { cidr: 10.10.0.0/16 }\nb: { cidr: 10.10.0.0/16 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    List<Environment> environments =
        context.environments().stream()
            .filter(environment -> context.isSound(path(context, environment)))
            .filter(environment -> VpcSizeRule.isAllowed(environment.network().cidr()))
            .toList();
    for (int i = 1; i < environments.size(); i++) {
      Environment environment = environments.get(i);
      environments.subList(0, i).stream()
          .filter(before -> before.network().cidr().overlaps(environment.network().cidr()))
          .findFirst()
          .ifPresent(before -> report(context, findings, environment, before));
    }
  }

  private void report(
      RigletContext context, Findings findings, Environment environment, Environment before) {
    context
        .report(
            findings,
            info(),
            path(context, environment),
            "The VPC `%s` of %s overlaps that of %s, `%s`: the two can never be peered."
                .formatted(
                    environment.network().cidr(),
                    environment.name(),
                    before.name(),
                    before.network().cidr()))
        .related(context.places().at(path(context, before)).location(), "the other VPC")
        .hint("Give each environment a block of its own while nothing is deployed yet.");
  }

  private static NodePath path(RigletContext context, Environment environment) {
    return context.path(environment).key("cidr");
  }
}
