package dev.rigc.rule.system;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.SystemRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A load balancer keeps within its quota of rules, counted over all templates. */
final class ListenerRulesAreFewRule implements SystemRule {
  /** Rules per load balancer, default rules not counted; the quota can be raised. */
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
  public List<Collector<?>> collectors() {
    return List.of(ListenerRuleFacts.COLLECTOR);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    Map<Identity, List<ListenerRuleFacts>> rules = new LinkedHashMap<>();
    for (ListenerRuleFacts rule : set.facts(ListenerRuleFacts.COLLECTOR)) {
      balancer(IdentityIndex.of(set), rule)
          .ifPresent(
              balancer -> rules.computeIfAbsent(balancer, key -> new ArrayList<>()).add(rule));
    }
    rules.values().stream()
        .filter(all -> all.size() > Quota.LOAD_BALANCER_RULES.value())
        .forEach(all -> report(all, findings));
  }

  /** The load balancer of a listener, or the listener itself if that is all that is known. */
  private static Optional<Identity> balancer(IdentityIndex identities, ListenerRuleFacts rule) {
    Optional<Identity> listener = identities.resolve(rule.listener());
    return listener
        .filter(Identity.OfResource.class::isInstance)
        .map(Identity.OfResource.class::cast)
        .flatMap(identities::links)
        .flatMap(links -> identities.resolve(links.loadBalancer()))
        .or(() -> listener);
  }

  private static void report(List<ListenerRuleFacts> rules, Findings findings) {
    ListenerRuleFacts over = rules.get(Quota.LOAD_BALANCER_RULES.value());
    ListenerRuleFacts first = rules.get(0);
    findings
        .add(
            INFO,
            over.place(),
            "This is rule %s of %s on one load balancer; the quota is %s."
                .formatted(
                    Quota.LOAD_BALANCER_RULES.value() + 1,
                    rules.size(),
                    Quota.LOAD_BALANCER_RULES.value()))
        .resource(over.logicalId())
        .hint("Ask AWS for a higher quota, serve several hosts with one rule, or add a balancer.")
        .related(first.place().location(), "the first of the rules");
  }
}
