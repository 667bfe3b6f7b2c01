package dev.rigc.rule.resource.apigateway;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Set;

/** An API is defined in one place. */
final class RestApiBodyRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3660",
              "An API with an OpenAPI body has no parts outside of it.",
              "Whenever the body changes API Gateway writes the whole API anew from it, and what"
                  + " other resources have added is lost.",
              "https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html")
          .withExample("An AWS::ApiGateway::Resource of an AWS::ApiGateway::RestApi with a Body.")
          .withCounterparts("W3660");

  private static final String API = "AWS::ApiGateway::RestApi";

  private static final List<String> PARTS =
      List.of(
          "AWS::ApiGateway::Authorizer",
          "AWS::ApiGateway::GatewayResponse",
          "AWS::ApiGateway::Method",
          "AWS::ApiGateway::Model",
          "AWS::ApiGateway::RequestValidator",
          "AWS::ApiGateway::Resource");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    if (context.resources(API).isEmpty()) {
      return;
    }
    for (String type : PARTS) {
      for (Resource part : context.resources(type)) {
        for (Properties block : Properties.of(context, part)) {
          part(block, PropertyFindings.of(findings, part));
        }
      }
    }
  }

  private static void part(Properties part, PropertyFindings findings) {
    part.targets(
        "RestApiId",
        Set.of(API),
        (api, place) -> {
          if (part.under(place.guard()).of(api).stream().anyMatch(RestApiBodyRule::isWhole)) {
            report(api, place, findings);
          }
        });
  }

  private static boolean isWhole(Properties api) {
    return api.mayHave("Body") || api.mayHave("BodyS3Location");
  }

  private static void report(Resource api, InstanceLocation place, PropertyFindings findings) {
    findings
        .add(
            INFO,
            place.whateverTheValue(),
            "`%s` is created from its OpenAPI body, which does not contain this."
                .formatted(api.logicalId()))
        .hint("Move it into the body.");
  }
}
