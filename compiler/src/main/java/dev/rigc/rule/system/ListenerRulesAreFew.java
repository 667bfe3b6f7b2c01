package dev.rigc.rule.system;

import dev.rigc.cfn.Value;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.system.Identities.Identity;
import dev.rigc.rule.system.SystemSubject.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A load balancer keeps within its quota of rules, counted over all templates. */
final class ListenerRulesAreFew implements SystemRule {
  /** Rules per load balancer, default rules not counted; the quota can be raised. */
  private static final int QUOTA = 100;

  static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN5022",
              "A load balancer has at most 100 rules, counted over all templates.",
              "100 rules, default rules not counted, is the quota of an Application Load Balancer"
                  + " unless AWS has raised it.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html")
          .withExample("ListenerArn: !ImportValue foundation--ALB--HttpsListener # 101 times\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public Set<Sight> looksAt() {
    return Set.of(
        new Sight("AWS::ElasticLoadBalancingV2::ListenerRule", "ListenerArn"),
        new Sight(Sight.ANY, "LoadBalancerArn"));
  }

  @Override
  public void check(SystemSubject subject, Findings findings) {
    Map<Identity, List<Placed>> rules = new LinkedHashMap<>();
    subject.forEach(
        "AWS::ElasticLoadBalancingV2::ListenerRule",
        "ListenerArn",
        (rule, listener) ->
            balancer(subject, rule.member(), listener)
                .ifPresent(
                    balancer ->
                        rules.computeIfAbsent(balancer, key -> new ArrayList<>()).add(rule)));
    rules.values().stream().filter(all -> all.size() > QUOTA).forEach(all -> report(all, findings));
  }

  /** The load balancer of a listener, or the listener itself if that is all that is known. */
  private static Optional<Identity> balancer(SystemSubject subject, Member member, Value listener) {
    Identities identities = subject.identities();
    Optional<Identity> known = identities.of(member, listener);
    return known
        .filter(Identity.OfResource.class::isInstance)
        .map(Identity.OfResource.class::cast)
        .flatMap(
            found ->
                found
                    .resource()
                    .property("LoadBalancerArn")
                    .flatMap(arn -> identities.of(found.member(), arn)))
        .or(() -> known);
  }

  private static void report(List<Placed> rules, Findings findings) {
    Placed over = rules.get(QUOTA);
    Placed first = rules.get(0);
    findings
        .add(
            INFO,
            over.resource().key(),
            "This is rule %s of %s on one load balancer; the quota is %s."
                .formatted(QUOTA + 1, rules.size(), QUOTA))
        .resource(over.logicalId())
        .hint("Ask AWS for a higher quota, serve several hosts with one rule, or add a balancer.")
        .related(first.resource().key().location(), "the first of the rules");
  }
}
