package dev.rigc.rule.riglet.rollout;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.EnvironmentFindings;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Only requests of a load balancer can be moved from one version to the next. */
final class InternalShiftRule implements RigletRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "RIG2446",
              "An application whose requests are moved is reached through the load balancer.",
              "A blue/green, canary or linear deployment changes the weights of a listener rule, and"
                  + " an application without a public host has none.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb-resources-for-blue-green.html")
          .withExample("public: false and deployment: { strategy: canary }");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    EnvironmentFindings found = new EnvironmentFindings();
    for (RolledOut each : RolledOut.shifting(context)) {
      if (!each.application().isPublic()) {
        found.add(
            each.environment(),
            INFO,
            each.origin(context, "strategy"),
            "%s has no public host, so no listener rule leads to it whose requests %s deployments could move."
                .formatted(each.inWords(), each.rollout().strategy().key()),
            "Use `strategy: rolling`, or remove `public: false`.");
      }
    }
    found.report(context, findings);
  }
}
