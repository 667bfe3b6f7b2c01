package dev.rigc.rule.resource.ec2;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of EC2 and VPC. */
public final class Ec2Rules {
  private Ec2Rules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new IngressIsNarrowRule(),
        new MetadataNeedsTokenRule(),
        new RouteTableAssociationRule(),
        new SubnetBlocksRule(),
        new UserDataRule(),
        new EndpointDnsRule(),
        new LaunchTemplateNetworkRule());
  }
}
