package dev.rigc.rule.resource.apigateway;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Block;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.Report;
import dev.rigc.rule.resource.schema.Place;
import dev.rigc.rule.resource.schema.Problem;
import dev.rigc.rule.resource.schema.Problems;
import java.util.List;
import java.util.Optional;
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
  public void check(TemplateContext subject, Findings findings) {
    if (subject.resources(API).isEmpty()) {
      return;
    }
    for (String type : PARTS) {
      for (Resource part : subject.resources(type)) {
        for (Block block : PropertiesRule.blocks(subject, part)) {
          part(block, Report.of(findings, part));
        }
      }
    }
  }

  private static void part(Block part, Problems problems) {
    part.targets(
        "RestApiId",
        Set.of(API),
        (api, place) -> {
          if (part.under(place.guard()).of(api).stream().anyMatch(RestApiBodyRule::isWhole)) {
            problems.add(problem(api, place));
          }
        });
  }

  private static boolean isWhole(Block api) {
    return api.mayHave("Body") || api.mayHave("BodyS3Location");
  }

  private static Problem problem(Resource api, Place place) {
    return place
        .whateverTheValue()
        .problem(
            INFO,
            "`%s` is written from its OpenAPI body, which knows nothing of this."
                .formatted(api.logicalId()))
        .withHint(Optional.of("Move it into the body."));
  }
}
