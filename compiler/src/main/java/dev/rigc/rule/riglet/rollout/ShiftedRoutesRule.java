package dev.rigc.rule.riglet.rollout;

import dev.rigc.model.application.Workload;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.EnvironmentFindings;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** One rule of the load balancer leads to an application whose requests are moved. */
final class ShiftedRoutesRule implements Rule<RigletContext> {
  private static final int VALUES = 5;

  private static final RuleInfo TOO_MANY =
      RuleInfo.error(
              "RIG2443",
              "One listener rule matches all hosts and paths of an application whose requests are moved.",
              "ECS moves the requests of one listener rule, so all host names are conditions of the"
                  + " same rule, and a rule has at most 5 values.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html")
          .withExample("deployment: { strategy: canary } with six host names");

  private static final RuleInfo FURTHER_PORTS =
      RuleInfo.error(
              "RIG2444",
              "An application whose requests are moved has one port that the load balancer reaches.",
              "Each port has a listener rule and a target group of its own, and a deployment moves the"
                  + " requests of one pair of target groups.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb-resources-for-blue-green.html")
          .withExample("deployment: { strategy: canary } with a further port that has paths");

  @Override
  public List<RuleInfo> infos() {
    return List.of(TOO_MANY, FURTHER_PORTS);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    EnvironmentFindings found = new EnvironmentFindings();
    for (RolledOut each : RolledOut.shifting(context)) {
      Workload workload = each.application().requireWorkload();
      int own = context.names().hosts(each.environment(), each.application()).size();
      int further = workload.hosts(each.environment().name()).size();
      int paths = workload.paths().size();
      // Without moving requests each name has a rule of its own, which another rule looks at.
      if (own > 1 && own + further + paths > VALUES) {
        found.add(
            each.environment(),
            TOO_MANY,
            each.origin(context, "strategy"),
            "The listener rule of %s would have %s values (hosts of its own %s + further hosts %s + paths %s), and %s are allowed."
                .formatted(each.inWords(), own + further + paths, own, further, paths, VALUES),
            "Remove hosts or paths, or use `strategy: rolling`.");
      }
      if (!workload.routedPorts().isEmpty()) {
        found.add(
            each.environment(),
            FURTHER_PORTS,
            each.origin(context, "strategy"),
            "%s has further ports that the load balancer reaches, whose requests %s deployments would not move."
                .formatted(each.inWords(), each.rollout().strategy().key()),
            "Use `strategy: rolling`, or make the further port an application of its own.");
      }
    }
    found.report(context, findings);
  }
}
