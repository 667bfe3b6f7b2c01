package dev.rigc.rule.resource.ec2;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A VPC has one endpoint that answers to a service's own name. */
final class EndpointDnsRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3064",
              "Of a VPC's interface endpoints for a service only one has private DNS.",
              "With `PrivateDnsEnabled` the service's own name leads to the endpoint; a second one"
                  + " would claim the same name, and EC2 refuses it.",
              "https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html")
          .withExample("Two endpoints of com.amazonaws.us-east-1.ssm with PrivateDnsEnabled: true.")
          .withCounterparts("E3064");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  private record Endpoint(Resource resource, Properties block) {}

  @Override
  public void check(TemplateContext context, Findings findings) {
    Map<String, List<Endpoint>> byName = new LinkedHashMap<>();
    for (Resource resource : context.resources("AWS::EC2::VPCEndpoint")) {
      for (Properties block : Properties.of(context, resource)) {
        boolean answers =
            block.text("VpcEndpointType").filter("Interface"::equals).isPresent()
                && block.text("PrivateDnsEnabled").filter("true"::equalsIgnoreCase).isPresent();
        if (answers && block.mayHave("VpcId") && block.mayHave("ServiceName")) {
          byName
              .computeIfAbsent(name(block), name -> new ArrayList<>())
              .add(new Endpoint(resource, block));
        }
      }
    }
    byName.values().forEach(same -> compare(same, findings));
  }

  private static String name(Properties block) {
    StringBuilder name = new StringBuilder();
    block.visit("VpcId", (value, place) -> name.append(CanonicalText.of(value)).append(' '));
    block.visit("ServiceName", (value, place) -> name.append(CanonicalText.of(value)).append(' '));
    return name.toString();
  }

  private static void compare(List<Endpoint> endpoints, Findings findings) {
    for (int i = 1; i < endpoints.size(); i++) {
      Endpoint second = endpoints.get(i);
      endpoints.subList(0, i).stream()
          .filter(first -> !first.resource().equals(second.resource()))
          .filter(first -> first.block().guard().and(second.block().guard()).isPresent())
          .findFirst()
          .ifPresent(
              first ->
                  findings
                      .add(
                          INFO,
                          second.block().at("PrivateDnsEnabled").node(),
                          "`%s` already answers to the name of this service in this VPC."
                              .formatted(first.resource().logicalId()))
                      .resource(second.resource().logicalId())
                      .related(first.resource().key().location(), "the other endpoint"));
    }
  }
}
