package dev.rigc.rule.system;

import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Place;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.system.ListenerRuleFacts.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules of one listener do not get in each other's way, in one template or in several. */
final class ListenerRulesDifferRule implements SystemRule {
  static final RuleInfo PRIORITY =
      RuleInfo.error(
              "CFN5020",
              "A priority is used once on a listener, across all templates.",
              "A load balancer refuses a second rule with the priority of another one on the same"
                  + " listener, so the stack that comes second fails.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html")
          .withExample("Priority: 100 # in two templates, with the same ListenerArn\n");

  static final RuleInfo HOST =
      RuleInfo.warning(
              "CFN5021",
              "A host is served by one rule of a listener, across all templates.",
              "Rules are tried in the order of their priorities, so the later one of two for the"
                  + " same host, path and so on is never reached.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html")
          .withExample("Field: host-header\nValues: [www.example.com] # in two templates\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(PRIORITY, HOST);
  }

  private record Key(Identity listener, String text) {}

  /** A rule that comes first with something, and where that stands. */
  private record Use(ListenerRuleFacts rule, Place place) {}

  @Override
  public List<Collector<?>> collectors() {
    return List.of(ListenerRuleFacts.COLLECTOR);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    Map<Key, Use> priorities = new HashMap<>();
    Map<Key, Use> hosts = new HashMap<>();
    for (ListenerRuleFacts rule : set.facts(ListenerRuleFacts.COLLECTOR)) {
      Optional<Identity> listener = IdentityIndex.of(set).resolve(rule.listener());
      if (listener.isPresent()) {
        priority(rule, listener.get(), priorities, findings);
        hosts(rule, listener.get(), hosts, findings);
      }
    }
  }

  private static void priority(
      ListenerRuleFacts rule, Identity listener, Map<Key, Use> seen, Findings findings) {
    if (rule.priority().isEmpty()) {
      return;
    }
    Said priority = rule.priority().get();
    Use first =
        seen.putIfAbsent(new Key(listener, priority.text()), new Use(rule, priority.place()));
    if (first != null) {
      report(
          PRIORITY,
          first,
          new Use(rule, priority.place()),
          "Listener priority %s is already used on this listener by `%s` (%s)."
              .formatted(priority.text(), first.rule().logicalId(), first.place()),
          "Give one of the two rules a priority that is free on the listener.",
          findings);
    }
  }

  private static void hosts(
      ListenerRuleFacts rule, Identity listener, Map<Key, Use> seen, Findings findings) {
    for (Said host : rule.hosts()) {
      Use first = seen.putIfAbsent(new Key(listener, host.text()), new Use(rule, host.place()));
      if (first != null && !first.rule().equals(rule)) {
        report(
            HOST,
            first,
            new Use(rule, host.place()),
            "Requests for %s are already taken on this listener by `%s` (%s)."
                .formatted(host.text(), first.rule().logicalId(), first.place()),
            "Let one rule serve the host, or tell the two apart by another condition.",
            findings);
      }
    }
  }

  private static void report(
      RuleInfo info, Use first, Use second, String message, String hint, Findings findings) {
    findings
        .add(info, second.place(), message)
        .resource(second.rule().logicalId())
        .hint(hint)
        .related(first.place().location(), "first used here, in " + first.rule().stack().label());
  }
}
