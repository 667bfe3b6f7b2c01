package dev.rigc.rule.property;

import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.function.BiConsumer;

/** Finds the values at a path below {@code Properties}, whatever the conditions are. */
final class Paths {
  private static final String ANY = "*";

  private Paths() {}

  /**
   * Visits everything that may stand at {@code path}, with its place; nothing for what is absent.
   */
  static void visit(
      Evaluator evaluator,
      Alternative from,
      Place place,
      PropertyPath path,
      BiConsumer<Alternative, Place> visitor) {
    visit(evaluator, from, place, path.segments(), visitor);
  }

  private static void visit(
      Evaluator evaluator,
      Alternative from,
      Place place,
      List<String> path,
      BiConsumer<Alternative, Place> visitor) {
    if (from.isAbsent()) {
      return;
    }
    if (path.isEmpty()) {
      visitor.accept(from, place);
      return;
    }
    String step = path.get(0);
    List<String> rest = path.subList(1, path.size());
    Value value = from.known().orElse(null);
    if (value instanceof ListValue list && step.equals(ANY)) {
      for (Alternative item : evaluator.items(list, from.guard())) {
        visit(evaluator, item, place.ofItem(item), rest, visitor);
      }
    } else if (value instanceof MapValue map) {
      List<String> keys = step.equals(ANY) ? List.copyOf(map.entries().keySet()) : List.of(step);
      for (String key : keys) {
        if (map.get(key).isEmpty()) {
          continue;
        }
        Node at = map.key(key).map(Node.class::cast).orElse(map.node());
        for (Alternative child : evaluator.presence(map, key, from.guard())) {
          visit(evaluator, child, place.of(child, at), rest, visitor);
        }
      }
    }
  }
}
