package dev.rigc.rule.resource.ec2;

import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The subnets and the security groups of a launch template lie in one VPC. */
final class LaunchTemplateNetworkRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3714",
              "The security groups of a launch template are in the VPC of its subnets.",
              "EC2 starts no instance whose security group belongs to another VPC.",
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-security-groups.html")
          .withExample("NetworkInterfaces: [{ SubnetId: !Ref SubnetOfA, Groups: [!Ref GroupOfB] }]")
          .withCounterparts("E3714");

  LaunchTemplateNetworkRule() {
    super(INFO, "AWS::EC2::LaunchTemplate");
  }

  @Override
  protected void check(Properties template, PropertyFindings findings) {
    template.mappings(
        "LaunchTemplateData",
        data -> {
          Map<String, String> subnets = new TreeMap<>();
          data.follow(
              "NetworkInterfaces.*.SubnetId",
              Set.of("AWS::EC2::Subnet"),
              (subnet, place) -> vpc(subnet, subnets));
          if (subnets.size() == 1) {
            subnets.forEach(
                (vpc, subnet) -> {
                  groups(data, "SecurityGroupIds.*", vpc, subnet, findings);
                  groups(data, "NetworkInterfaces.*.Groups.*", vpc, subnet, findings);
                });
          }
        });
  }

  private static void vpc(Properties subnet, Map<String, String> subnets) {
    String name = subnet.resource().logicalId();
    subnet.visit("VpcId", (vpc, place) -> subnets.putIfAbsent(CanonicalText.of(vpc), name));
  }

  private static void groups(
      Properties data, String path, String vpc, String subnet, PropertyFindings findings) {
    data.follow(
        path,
        Set.of("AWS::EC2::SecurityGroup"),
        (group, at) ->
            group.visit(
                "VpcId",
                (own, place) -> {
                  if (!CanonicalText.of(own).equals(vpc)) {
                    findings.add(
                        INFO,
                        at.under(place.guard()).whateverTheValue(),
                        "`%s` and `%s` lie in different VPCs."
                            .formatted(group.resource().logicalId(), subnet));
                  }
                }));
  }
}
