package dev.rigc.rule.riglet;

import dev.rigc.plan.ListenerRules;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;

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
  public void check(RigletSubject subject, Findings findings) {
    subject
        .applications()
        .forEach(
            app ->
                PRIORITIES.check(
                    subject, findings, info(), subject.path(app).key("priority"), app.priority()));
  }
}
