package dev.rigc.rule.resource.dynamodb;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of DynamoDB. */
public final class DynamoDbRules {
  private DynamoDbRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new DynamoDbKeysRule());
  }
}
