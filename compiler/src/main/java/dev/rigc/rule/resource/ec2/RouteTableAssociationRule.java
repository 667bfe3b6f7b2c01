package dev.rigc.rule.resource.ec2;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A subnet has one route table. */
final class RouteTableAssociationRule implements Rule<TemplateContext> {
  private static final int MOST_COMPARED = 50;

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3022",
              "A subnet is associated with one route table.",
              "Of several associations only the last one counts, and deleting one of them takes"
                  + " the subnet's routes away.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html")
          .withExample("Two AWS::EC2::SubnetRouteTableAssociation with SubnetId: !Ref Public.")
          .withCounterparts("E3022");

  private record Use(Resource resource, InstanceLocation place) {}

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    Map<String, List<Use>> uses = new LinkedHashMap<>();
    for (Resource resource : context.resources("AWS::EC2::SubnetRouteTableAssociation")) {
      for (Properties block : Properties.of(context, resource)) {
        block.visit(
            "SubnetId",
            (value, place) ->
                uses.computeIfAbsent(CanonicalText.of(value), id -> new ArrayList<>())
                    .add(new Use(resource, place)));
      }
    }
    uses.values()
        .forEach(same -> compare(same.subList(0, Math.min(same.size(), MOST_COMPARED)), findings));
  }

  private static void compare(List<Use> uses, Findings findings) {
    for (Use use : uses) {
      uses.stream()
          .filter(other -> !other.resource().equals(use.resource()))
          .filter(other -> other.place().guard().and(use.place().guard()).isPresent())
          .findFirst()
          .ifPresent(
              other ->
                  findings
                      .add(
                          INFO,
                          use.place().node(),
                          "This subnet is also associated by `"
                              + other.resource().logicalId()
                              + "`.")
                      .resource(use.resource().logicalId())
                      .related(other.place().node().location(), "associated here as well"));
    }
  }
}
