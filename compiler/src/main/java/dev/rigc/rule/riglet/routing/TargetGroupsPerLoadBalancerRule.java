package dev.rigc.rule.riglet.routing;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A load balancer sends to 100 target groups, and AWS does not raise that. */
final class TargetGroupsPerLoadBalancerRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2111",
            "An environment has at most 100 target groups.",
            "A load balancer sends to 100 target groups, one per application; AWS does not raise that"
                + " quota.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html")
        .withExample("An environment with 101 applications.");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    int groups = groups(context);
    int most = Quota.LOAD_BALANCER_TARGET_GROUPS.value();
    if (areTooMany(context)) {
      Environment first = context.environments().get(0);
      context
          .report(
              findings,
              info(),
              NodePath.of("applications"),
              "The load balancer of %s needs %s target groups, one for each application and each of their ports; %s are allowed."
                  .formatted(first.name(), groups, most))
          .hint("Divide the applications among several riglets.");
    }
  }

  static boolean areTooMany(RigletContext context) {
    return groups(context) > Quota.LOAD_BALANCER_TARGET_GROUPS.value()
        && !context.environments().isEmpty();
  }

  private static int groups(RigletContext context) {
    return context.applications().stream()
        .filter(Application::isPublic)
        .mapToInt(application -> 1 + application.requireWorkload().routedPorts().size())
        .sum();
  }
}
