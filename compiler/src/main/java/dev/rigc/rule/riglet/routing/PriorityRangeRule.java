package dev.rigc.rule.riglet.routing;

import dev.rigc.plan.ListenerRules;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Listener priorities are 1 to 50000. */
final class PriorityRangeRule implements RigletRule {
  static final NumberRange PRIORITIES = new NumberRange(1, ListenerRules.MAX_PRIORITY);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2102",
            "The listener priority of an application is 1 to 50000.",
            "A load balancer accepts no other priority.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html")
        .withExample("priority: 60000");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context
        .applications()
        .forEach(
            app ->
                PRIORITIES.check(
                    context, findings, info(), context.path(app).key("priority"), app.priority()));
  }
}
