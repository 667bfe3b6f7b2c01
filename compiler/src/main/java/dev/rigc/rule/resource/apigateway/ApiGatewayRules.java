package dev.rigc.rule.resource.apigateway;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of API Gateway. */
public final class ApiGatewayRules {
  private ApiGatewayRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new RestApiBodyRule());
  }
}
