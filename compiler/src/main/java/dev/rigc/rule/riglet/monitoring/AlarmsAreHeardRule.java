package dev.rigc.rule.riglet.monitoring;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The alarms that the riglet asks for have a subscriber. */
final class AlarmsAreHeardRule implements RigletRule {
  private static final NodePath MONITORING = NodePath.of("monitoring");
  private static final NodePath OPS = NodePath.of("notifications", "ops");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2805",
            "The topics of alarms have a subscriber.",
            "Alarms tell the ops topic. Without an address it has no subscriber, unless one is added"
                + " by hand.",
            "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html")
        .withExample("monitoring: {} # and no notifications");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    if (!context.riglet().notifications().ops().isEmpty() || !context.isSound(OPS)) {
      return;
    }
    for (Environment environment : context.environments()) {
      if (environment.monitoring().isPresent()) {
        NodePath own = context.path(environment).key("monitoring");
        context
            .reportKey(
                findings,
                info(),
                context.places().has(own) ? own : MONITORING,
                "The riglet asks for monitoring, but its ops topics have no subscriber.")
            .hint("Name an address: `notifications: { ops: [ops@example.com] }`.");
        return;
      }
    }
  }
}
