package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Place;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule of a listener.
 *
 * @param stack the stack it belongs to
 * @param logicalId its logical id
 * @param place where its logical id stands
 * @param listener what its listener is
 * @param priority its priority, if it is certain
 * @param hosts what it matches, one for each of its hosts: the host and the other conditions, in
 *     one order whatever the template's is
 */
record ListenerRuleFacts(
    Stack stack,
    String logicalId,
    Place place,
    Optional<Identity> listener,
    Optional<Said> priority,
    List<Said> hosts) {
  static final Collector<ListenerRuleFacts> COLLECTOR = ListenerRuleFacts::collect;

  private static final Set<String> TYPE = Set.of("AWS::ElasticLoadBalancingV2::ListenerRule");

  /** A text and where it is. */
  record Said(String text, Place place) {}

  private static List<ListenerRuleFacts> collect(StackTemplate template) {
    List<ListenerRuleFacts> rules = new ArrayList<>();
    for (Resource rule : template.resources(TYPE)) {
      Optional<Value> listener = rule.property("ListenerArn");
      if (listener.isPresent()) {
        rules.add(
            new ListenerRuleFacts(
                template.stack(),
                rule.logicalId(),
                Place.of(rule.key()),
                Identity.of(template, listener.get()),
                priority(template, rule),
                hosts(template, rule)));
      }
    }
    return rules;
  }

  private static Optional<Said> priority(StackTemplate template, Resource rule) {
    Optional<Value> written = rule.property("Priority");
    return written
        .flatMap(value -> Wording.certain(template, value))
        .map(text -> new Said(text, Place.of(written.get().node())));
  }

  private static List<Said> hosts(StackTemplate template, Resource rule) {
    List<Said> hosts = new ArrayList<>();
    TreeSet<String> others = new TreeSet<>();
    Optional<Value> conditions = rule.property("Conditions");
    if (!(conditions.orElse(null) instanceof ListValue list)) {
      return List.of();
    }
    for (Alternative condition : template.evaluator().items(list, template.evaluator().root())) {
      if (!(condition.known().orElse(null) instanceof MapValue map)) {
        return List.of();
      }
      boolean isHost = map.text("Field").filter("host-header"::equals).isPresent();
      Optional<ListValue> values = isHost ? hostValues(map) : Optional.empty();
      if (isHost && values.isEmpty()) {
        return List.of();
      }
      if (!isHost) {
        others.add(canonical(template, map));
      }
      for (Value value : values.map(ListValue::items).orElse(List.of())) {
        Optional<String> host = Wording.certain(template, value);
        host.ifPresent(
            name ->
                hosts.add(
                    new Said("`" + name.toLowerCase(Locale.ROOT) + "`", Place.of(value.node()))));
      }
    }
    String suffix = others.isEmpty() ? "" : " with " + Phrases.and(List.copyOf(others));
    return others.contains("")
        ? List.of()
        : hosts.stream().map(h -> new Said(h.text() + suffix, h.place())).toList();
  }

  private static Optional<ListValue> hostValues(MapValue condition) {
    return condition
        .map("HostHeaderConfig")
        .flatMap(config -> config.list("Values"))
        .or(() -> condition.list("Values"));
  }

  /** Another condition as text; empty if it is not known in full. */
  private static String canonical(StackTemplate template, Value value) {
    if (value instanceof MapValue map) {
      TreeSet<String> parts = new TreeSet<>();
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        String text = canonical(template, entry.getValue());
        if (text.isEmpty()) {
          return "";
        }
        parts.add(entry.getKey() + " " + text);
      }
      return String.join(" ", parts);
    }
    if (value instanceof ListValue list) {
      TreeSet<String> parts = new TreeSet<>();
      list.items().forEach(item -> parts.add(canonical(template, item)));
      return parts.contains("") ? "" : String.join(" or ", parts);
    }
    return Wording.certain(template, value).map(text -> "`" + text + "`").orElse("");
  }
}
