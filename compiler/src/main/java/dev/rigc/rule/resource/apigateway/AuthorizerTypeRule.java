package dev.rigc.rule.resource.apigateway;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A method's way to authorize is that of its authorizer. */
final class AuthorizerTypeRule extends PropertiesRule {
  private static final Map<String, Set<String>> AUTHORIZERS =
      Map.of(
          "CUSTOM", Set.of("TOKEN", "REQUEST"),
          "COGNITO_USER_POOLS", Set.of("COGNITO_USER_POOLS"));

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3708",
              "A method names an authorizer of the kind that its `AuthorizationType` says.",
              "`CUSTOM` goes with a `TOKEN` or `REQUEST` authorizer, `COGNITO_USER_POOLS` with one"
                  + " of its own kind; API Gateway refuses the rest.",
              "https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html")
          .withExample("AuthorizationType: CUSTOM\nAuthorizerId: !Ref CognitoAuthorizer")
          .withCounterparts("E3708");

  AuthorizerTypeRule() {
    super(INFO, "AWS::ApiGateway::Method");
  }

  @Override
  protected void check(Properties method, PropertyFindings findings) {
    Optional<Set<String>> wanted = method.text("AuthorizationType").map(AUTHORIZERS::get);
    if (wanted.isEmpty()) {
      return;
    }
    method.follow(
        "AuthorizerId",
        Set.of("AWS::ApiGateway::Authorizer"),
        (authorizer, at) ->
            authorizer.texts(
                "Type",
                (type, place) -> {
                  if (!wanted.get().contains(type)) {
                    findings.add(INFO, place, message(method, type));
                  }
                }));
  }

  private static String message(Properties method, String type) {
    return "`%s` uses this authorizer with `AuthorizationType: %s`, which does not go with the type %s."
        .formatted(
            method.resource().logicalId(),
            method.text("AuthorizationType").orElse(""),
            Phrases.quoted(type));
  }
}
