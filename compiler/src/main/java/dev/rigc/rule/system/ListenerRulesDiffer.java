package dev.rigc.rule.system;

import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.system.Identities.Identity;
import dev.rigc.rule.system.SystemSubject.Placed;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rules of one listener do not get in each other's way, in one template or in several. */
final class ListenerRulesDiffer implements SystemRule {
  private static final String RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";

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

  @Override
  public Set<Sight> looksAt() {
    return Set.of(
        new Sight(RULE, "ListenerArn"), new Sight(RULE, "Priority"), new Sight(RULE, "Conditions"));
  }

  @Override
  public void check(SystemSubject subject, Findings findings) {
    Map<Key, Placed> priorities = new HashMap<>();
    Map<Key, Placed> hosts = new HashMap<>();
    subject.forEach(
        RULE,
        "ListenerArn",
        (rule, arn) -> {
          Optional<Identity> listener = subject.identities().of(rule.member(), arn);
          if (listener.isPresent()) {
            priority(rule, listener.get(), priorities, findings);
            hosts(rule, listener.get(), hosts, findings);
          }
        });
  }

  private static void priority(
      Placed rule, Identity listener, Map<Key, Placed> seen, Findings findings) {
    Optional<Value> written = rule.resource().property("Priority");
    Optional<String> priority = written.flatMap(value -> Wording.certain(rule.member(), value));
    if (priority.isEmpty()) {
      return;
    }
    Placed first = seen.putIfAbsent(new Key(listener, priority.get()), rule);
    if (first != null) {
      Node firstPlace = first.resource().property("Priority").orElseThrow().node();
      report(
          PRIORITY,
          new Use(first, firstPlace),
          new Use(rule, written.get().node()),
          "Listener priority %s is already used on this listener by `%s` (%s)."
              .formatted(priority.get(), first.logicalId(), Member.at(firstPlace)),
          "Give one of the two rules a priority that is free on the listener.",
          findings);
    }
  }

  private static void hosts(
      Placed rule, Identity listener, Map<Key, Placed> seen, Findings findings) {
    for (Matched matched : matched(rule)) {
      Placed first = seen.putIfAbsent(new Key(listener, matched.text()), rule);
      if (first != null && !first.equals(rule)) {
        Node firstPlace = place(first, matched.text());
        report(
            HOST,
            new Use(first, firstPlace),
            new Use(rule, matched.place()),
            "Requests for %s are already taken on this listener by `%s` (%s)."
                .formatted(matched.text(), first.logicalId(), Member.at(firstPlace)),
            "Let one rule serve the host, or tell the two apart by another condition.",
            findings);
      }
    }
  }

  private static Node place(Placed rule, String text) {
    for (Matched matched : matched(rule)) {
      if (matched.text().equals(text)) {
        return matched.place();
      }
    }
    return rule.resource().key();
  }

  private record Use(Placed rule, Node place) {}

  private static void report(
      RuleInfo info, Use first, Use second, String message, String hint, Findings findings) {
    findings
        .add(info, second.place(), message)
        .resource(second.rule().logicalId())
        .hint(hint)
        .related(first.place().location(), "first used here, in " + first.rule().member().label());
  }

  /**
   * What a rule matches, one for each of its hosts.
   *
   * @param text the host and the other conditions, in one order whatever the template's is
   * @param place where the host stands
   */
  private record Matched(String text, Node place) {}

  private static List<Matched> matched(Placed rule) {
    Member member = rule.member();
    List<Matched> hosts = new ArrayList<>();
    TreeSet<String> others = new TreeSet<>();
    Optional<Value> conditions = rule.resource().property("Conditions");
    if (!(conditions.orElse(null) instanceof ListValue list)) {
      return List.of();
    }
    for (Alternative condition : member.evaluator().items(list, member.evaluator().root())) {
      if (!(condition.known().orElse(null) instanceof MapValue map)) {
        return List.of();
      }
      boolean isHost = map.text("Field").filter("host-header"::equals).isPresent();
      Optional<ListValue> values = isHost ? hostValues(map) : Optional.empty();
      if (isHost && values.isEmpty()) {
        return List.of();
      }
      if (!isHost) {
        others.add(canonical(member, map));
      }
      for (Value value : values.map(ListValue::items).orElse(List.of())) {
        Optional<String> host = Wording.certain(member, value);
        host.ifPresent(
            name ->
                hosts.add(new Matched("`" + name.toLowerCase(Locale.ROOT) + "`", value.node())));
      }
    }
    String suffix = others.isEmpty() ? "" : " with " + String.join(", ", others);
    return others.contains("")
        ? List.of()
        : hosts.stream().map(h -> new Matched(h.text() + suffix, h.place())).toList();
  }

  private static Optional<ListValue> hostValues(MapValue condition) {
    return condition
        .map("HostHeaderConfig")
        .flatMap(config -> config.list("Values"))
        .or(() -> condition.list("Values"));
  }

  /** Another condition as text; empty if it is not known in full. */
  private static String canonical(Member member, Value value) {
    if (value instanceof MapValue map) {
      TreeSet<String> parts = new TreeSet<>();
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        String text = canonical(member, entry.getValue());
        if (text.isEmpty()) {
          return "";
        }
        parts.add(entry.getKey() + " " + text);
      }
      return String.join(" ", parts);
    }
    if (value instanceof ListValue list) {
      TreeSet<String> parts = new TreeSet<>();
      list.items().forEach(item -> parts.add(canonical(member, item)));
      return parts.contains("") ? "" : String.join(" or ", parts);
    }
    return Wording.certain(member, value).map(text -> "`" + text + "`").orElse("");
  }
}
