package dev.rigc.rule.riglet.routing;

import dev.rigc.cfn.spec.fact.SettingRange;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.Set;

/** The idle timeout of a load balancer is one that AWS takes. */
final class IdleTimeoutRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2112",
            "The idle timeout of a load balancer is 1 to 4000 seconds.",
            "The deployment of the foundation fails at any other number.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html")
        .withExample("loadBalancer: { idleTimeout: 5000 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> seen = new HashSet<>();
    for (Environment environment : context.environments()) {
      NodePath path = context.origin(environment, "loadBalancer", "idleTimeout");
      if (seen.add(path)) {
        NumberRange.of(SettingRange.IDLE_TIMEOUT)
            .check(
                context, findings, info(), path, environment.requireLoadBalancer().idleTimeout());
      }
    }
  }
}
