package dev.rigc.rule.resource.messaging;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of SNS and SQS. */
public final class MessagingRules {
  private MessagingRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new SubscriptionEndpointRule());
  }
}
