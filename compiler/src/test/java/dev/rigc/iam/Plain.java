package dev.rigc.iam;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of a template as they are once it is deployed: texts, lists and maps. The project's own
 * evaluator works the functions out; where it leaves a hole because only AWS knows a name, the name
 * is made up.
 */
final class Plain {
  private static final Pattern HOLE = Pattern.compile("<([^<>]+)>");

  private final Evaluator evaluator;
  private final UnaryOperator<String> names;

  /**
   * @param names gives what stands in the place of {@code LogicalId} or {@code LogicalId.Attribute}
   */
  Plain(Evaluator evaluator, UnaryOperator<String> names) {
    this.evaluator = evaluator;
    this.names = names;
  }

  Object of(Value value) {
    List<Alternative> alternatives = evaluator.alternatives(value, evaluator.root());
    if (alternatives.isEmpty()) {
      throw new AssertionError("Nothing is known of " + value);
    }
    Alternative first = alternatives.get(0);
    if (first.known().isEmpty()) {
      return filled(first.unknown().orElseThrow().label());
    }
    Value known = first.known().get();
    if (known instanceof ListValue list) {
      List<Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(of(item)));
      return items;
    }
    if (known instanceof MapValue map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> entries.put(key, of(entry)));
      return entries;
    }
    return known.text().orElse("");
  }

  private String filled(String label) {
    return HOLE.matcher(label)
        .replaceAll(hole -> Matcher.quoteReplacement(names.apply(hole.group(1))));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }
}
