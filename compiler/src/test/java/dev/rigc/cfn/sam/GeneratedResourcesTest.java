package dev.rigc.cfn.sam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The logical ids are those of AWS's pages on generated resources; the transform itself gave the
 * same ones for such templates.
 */
class GeneratedResourcesTest {
  private static final String FUNCTION =
      "Transform: AWS::Serverless-2016-10-31\n"
          + "Resources:\n"
          + "  F:\n    Type: AWS::Serverless::Function\n    Properties: {%s}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Handler: a.b                                             | FRole                          | AWS::IAM::Role",
        "'Role: !If [A, !Ref AWS::NoValue, arn]'                  | FRole                          | AWS::IAM::Role",
        "AutoPublishAlias: live                                   | FVersion0123456789             | AWS::Lambda::Version",
        "AutoPublishAlias: live                                   | FAliaslive                     | AWS::Lambda::Alias",
        "'AutoPublishAlias: !Ref Stage'                           | FAliasprod                     | AWS::Lambda::Alias",
        "'FunctionUrlConfig: {AuthType: NONE}'                    | FUrl                           | AWS::Lambda::Url",
        "'FunctionUrlConfig: {AuthType: NONE}'                    | FUrlPublicPermissions          | AWS::Lambda::Permission",
        "'DeploymentPreference: {Type: AllAtOnce}'                | FDeploymentGroup               | AWS::CodeDeploy::DeploymentGroup",
        "'DeploymentPreference: {Type: AllAtOnce}'                | ServerlessDeploymentApplication| AWS::CodeDeploy::Application",
        "'DeploymentPreference: {Type: AllAtOnce}'                | CodeDeployServiceRole          | AWS::IAM::Role",
        "'EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS}}}' | FEventInvokeConfigOnFailureQueue | AWS::SQS::Queue",
        "'Events: {E: {Type: S3, Properties: {Bucket: !Ref B, Events: a}}}' | FEPermission | AWS::Lambda::Permission",
        "'Events: {E: {Type: SNS, Properties: {Topic: a}}}'       | FE                             | AWS::SNS::Subscription",
        "'Events: {E: {Type: SQS, Properties: {Queue: a}}}'       | FE                             | AWS::Lambda::EventSourceMapping",
        "'Events: {E: {Type: Schedule, Properties: {Schedule: a}}}' | FE                           | AWS::Events::Rule",
        "'Events: {E: {Type: Schedule, Properties: {DeadLetterConfig: {Type: SQS}}}}' | FEQueue | AWS::SQS::Queue",
        "'Events: {E: {Type: ScheduleV2, Properties: {}}}'        | FE                             | AWS::Scheduler::Schedule",
        "'Events: {E: {Type: ScheduleV2, Properties: {}}}'        | FERole                         | AWS::IAM::Role",
        "'Events: {E: {Type: Api, Properties: {Path: /, Method: get}}}' | ServerlessRestApi        | AWS::ApiGateway::RestApi",
        "'Events: {E: {Type: Api, Properties: {Path: /, Method: get}}}' | ServerlessRestApiProdStage | AWS::ApiGateway::Stage",
        "'Events: {E: {Type: Api, Properties: {Path: /, Method: get}}}' | ServerlessRestApiDeployment0123456789 | AWS::ApiGateway::Deployment",
        "'Events: {E: {Type: Api, Properties: {Path: /, Method: get}}}' | FEPermissionProd         | AWS::Lambda::Permission",
        "'Events: {E: {Type: HttpApi}}'                           | ServerlessHttpApi              | AWS::ApiGatewayV2::Api",
        "'Events: {E: {Type: HttpApi}}'                           | ServerlessHttpApiApiGatewayDefaultStage | AWS::ApiGatewayV2::Stage",
      })
  void addsWhatIsDocumented(String properties, String id, String type) {
    GeneratedResources generated = generated(FUNCTION.formatted(properties));
    assertEquals(Optional.of(type), generated.find(id).map(GeneratedResource::type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Role: !GetAtt Own.Arn'                                       | FRole",
        "Handler: a.b                                                  | FAliaslive",
        "Handler: a.b                                                  | ServerlessRestApi",
        "AutoPublishAlias: live                                        | FVersion",
        "AutoPublishAlias: live                                        | FVersion01234567",
        "AutoPublishAlias: live                                        | FAliasother",
        "'Events: {E: {Type: S3, Properties: {}}}'                     | FE",
        "'Events: {E: {Type: Api, Properties: {RestApiId: !Ref Own}}}' | ServerlessRestApi",
      })
  void addsNothingElse(String properties, String id) {
    assertEquals(Optional.empty(), generated(FUNCTION.formatted(properties)).find(id));
  }

  @Test
  void globalsCount() {
    String globals = "Globals: {Function: {AutoPublishAlias: live}}\n";
    assertTrue(
        generated(globals + FUNCTION.formatted("Handler: a.b")).named("F", "Alias").isPresent());
    assertFalse(
        generated(
                globals
                    + FUNCTION
                        .formatted("Handler: a.b")
                        .replace("    P", "    IgnoreGlobals: '*'\n    P"))
            .named("F", "Alias")
            .isPresent());
  }

  @Test
  void connectorsOfAResourceAddPolicies() {
    GeneratedResources generated =
        generated(
            "Transform: AWS::Serverless-2016-10-31\n"
                + "Resources:\n"
                + "  Table: {Type: AWS::DynamoDB::Table, Connectors: {Out: {Properties: {}}}}\n");
    assertEquals(
        Optional.of("AWS::IAM::ManagedPolicy"),
        generated.find("TableOutPolicy").map(GeneratedResource::type));
  }

  @Test
  void nothingIsAddedWithoutTheTransform() {
    String text = FUNCTION.formatted("Handler: a.b");
    assertTrue(generated(text.substring(text.indexOf('\n') + 1)).isEmpty());
  }

  private static GeneratedResources generated(String text) {
    return GeneratedResources.of(Template.of(DocumentParser.parse(new Source("a.yaml", text))));
  }

  /** An author may choose any names, those with the signs of a form in them too. */
  @ParameterizedTest
  @ValueSource(strings = {"*a", "*", "#*", "**a"})
  void noNameTakesLongerThanItsLength(String piece) {
    String key = piece.repeat(60) + "b";
    String events = "Events: {'%s': {Type: SNS, Properties: {Topic: a}}}".formatted(key);
    GeneratedResources generated = generated(FUNCTION.formatted(events));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertEquals(
                Optional.empty(),
                generated.find("F" + "a".repeat(200) + "c").map(GeneratedResource::id)));
  }

  @Test
  void aFormFitsWhatHasItsPiecesInTheirOrder() {
    GeneratedResource form =
        new GeneratedResource("F*a#b*", "", "F", Optional.empty(), List.of(), List.of());
    assertTrue(form.isNamed("Fa0123456789b"));
    assertTrue(form.isNamed("Faa0123456789ba0123456789bx"));
    assertTrue(form.isNamed("Fa0123456789xa0123456789b"));
    assertFalse(form.isNamed("Fa012345678b"));
    assertFalse(form.isNamed("F"));
    assertFalse(form.isNamed("Fa0123456789b" + "x".repeat(250)));
  }
}
