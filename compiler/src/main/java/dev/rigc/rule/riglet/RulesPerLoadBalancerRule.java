package dev.rigc.rule.riglet;

import dev.rigc.cfn.spec.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.plan.ListenerRules;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.Comparator;
import java.util.Optional;

/** A load balancer holds 100 rules, unless AWS raises the quota. */
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
  public void check(RigletSubject subject, Findings findings) {
    Optional<Environment> largest =
        subject.environments().stream()
            .max(Comparator.comparingInt(environment -> rules(subject, environment)));
    largest
        .filter(environment -> rules(subject, environment) > Quota.LOAD_BALANCER_RULES.value())
        .ifPresent(
            environment -> report(subject, findings, rules(subject, environment), environment));
  }

  private static int rules(RigletSubject subject, Environment environment) {
    return ListenerRules.of(subject.riglet(), environment).size();
  }

  private void report(
      RigletSubject subject, Findings findings, int rules, Environment environment) {
    int applications = subject.applications().size();
    String sum =
        rules == applications
            ? "%s applications".formatted(applications)
            : "%s applications × %s hosts".formatted(applications, rules / applications);
    subject
        .report(
            findings,
            info(),
            NodePath.of("applications"),
            "The load balancer of %s needs %s rules (%s); %s are allowed by default."
                .formatted(environment.name(), rules, sum, Quota.LOAD_BALANCER_RULES.value()))
        .hint("Ask for a higher quota of rules per Application Load Balancer before deploying.");
  }
}
