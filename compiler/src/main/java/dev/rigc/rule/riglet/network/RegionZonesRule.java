package dev.rigc.rule.riglet.network;

import dev.rigc.cfn.spec.fact.RegionZones;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The region has as many zones for every account. */
final class RegionZonesRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2007",
            "The region has as many availability zones as the subnets are in.",
            "Accounts see two of the three zones of us-west-1; the subnet in the third fails the"
                + " stack.",
            "https://aws.amazon.com/about-aws/global-infrastructure/regions_az/")
        .withExample("region: us-west-1\nenvironments: { production: { zones: 3 } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    String region = context.riglet().region().value();
    int certain = RegionZones.certain(region);
    for (Environment environment : context.environments()) {
      int zones = environment.network().subnets().zones();
      NodePath path = context.path(environment).key("zones");
      if (zones > certain && context.isSound(path, NodePath.of("region"))) {
        context
            .report(
                findings,
                info(),
                path,
                "The subnets of %s are in %s zones; an account has %s in %s for certain."
                    .formatted(environment.name(), zones, certain, region))
            .hint(
                "`aws ec2 describe-availability-zones --region %s` shows those of yours."
                    .formatted(region));
      }
    }
  }
}
