package dev.rigc.rule.resource.elasticloadbalancing;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of Elastic Load Balancing. */
public final class ElasticLoadBalancingRules {
  private ElasticLoadBalancingRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new ListenersRedirectRule(), new ListenerConditionsRule());
  }
}
