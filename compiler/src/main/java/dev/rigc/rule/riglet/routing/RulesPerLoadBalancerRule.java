package dev.rigc.rule.riglet.routing;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.plan.ListenerRules;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Comparator;
import java.util.Optional;

/**
 * A load balancer holds 100 rules, unless AWS raises the quota. Where there are too many target
 * groups, nothing is said of it: that quota cannot be raised.
 */
final class RulesPerLoadBalancerRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2104",
            "An environment has at most 100 hosts.",
            "A load balancer holds 100 rules, one per host, until AWS raises the quota.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html")
        .withExample("An environment with 101 applications.");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Optional<Environment> largest =
        context.environments().stream()
            .max(Comparator.comparingInt(environment -> rules(context, environment)));
    largest
        .filter(environment -> !TargetGroupsPerLoadBalancerRule.areTooMany(context))
        .filter(environment -> rules(context, environment) > Quota.LOAD_BALANCER_RULES.value())
        .ifPresent(
            environment -> report(context, findings, rules(context, environment), environment));
  }

  private static int rules(RigletContext context, Environment environment) {
    return ListenerRules.of(context.riglet(), environment).size() + ports(context);
  }

  private static int ports(RigletContext context) {
    return context.applications().stream()
        .mapToInt(application -> application.requireWorkload().routedPorts().size())
        .sum();
  }

  private void report(
      RigletContext context, Findings findings, int rules, Environment environment) {
    long applications = context.applications().stream().filter(Application::isPublic).count();
    int ports = ports(context);
    long hosts = (rules - ports) / applications;
    String sum =
        (hosts == 1
                ? "%s applications".formatted(applications)
                : "%s applications × %s hosts".formatted(applications, hosts))
            + (ports == 0 ? "" : " + %s ports".formatted(ports));
    context
        .report(
            findings,
            info(),
            NodePath.of("applications"),
            "The load balancer of %s needs %s rules (%s); %s are allowed by default."
                .formatted(environment.name(), rules, sum, Quota.LOAD_BALANCER_RULES.value()))
        .hint("Ask for a higher quota of rules per Application Load Balancer before deploying.");
  }
}
