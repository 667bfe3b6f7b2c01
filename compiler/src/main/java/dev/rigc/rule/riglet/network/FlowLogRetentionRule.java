package dev.rigc.rule.riglet.network;

import dev.rigc.cfn.spec.LogRetention;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.network.FlowLogs;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Flow logs are kept for a number of days that CloudWatch Logs takes. */
final class FlowLogRetentionRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2010",
            "Flow logs are kept for a number of days that CloudWatch Logs takes.",
            "It refuses any other number, such as 31, and the stack fails.",
            "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html")
        .withExample("flowLogs: { retentionDays: 31 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      environment
          .network()
          .flowLogs()
          .ifPresent(logs -> check(context, findings, environment, logs));
    }
  }

  private void check(
      RigletContext context, Findings findings, Environment environment, FlowLogs logs) {
    NodePath path = context.path(environment).key("flowLogs").key("retentionDays");
    if (!LogRetention.days().contains(logs.retentionDays()) && context.isSound(path)) {
      context
          .report(
              findings,
              info(),
              path,
              "%s is %s; CloudWatch Logs does not take that number of days."
                  .formatted(KeyPath.quoted(path), logs.retentionDays()))
          .hint("Write `retentionDays: %s`.".formatted(LogRetention.nearest(logs.retentionDays())));
    }
  }
}
