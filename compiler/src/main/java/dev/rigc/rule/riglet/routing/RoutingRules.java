package dev.rigc.rule.riglet.routing;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on the listeners of the load balancers. */
public final class RoutingRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new PriorityUniqueRule(),
          new PriorityRangeRule(),
          new HostsUniqueRule(),
          new RulesPerLoadBalancerRule(),
          new TargetGroupRangeRule(),
          new HealthCheckTimeoutRule(),
          new HealthCheckCodesRule(),
          new RuleValuesRule(),
          new PathFormRule(),
          new AliasInDomainRule(),
          new TargetGroupsPerLoadBalancerRule(),
          new IdleTimeoutRule(),
          new SharedHostRule(),
          new HostEnvironmentRule(),
          new PortRoutingRule(),
          new InternalApplicationRule(),
          new CertificateArnRule(),
          new CertificateZoneRule(),
          new CertificateNamesRule());

  private RoutingRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
