package dev.rigc.rule.property;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;

/** How long a value is at least when it is written as JSON without blanks. */
final class JsonLength {
  private JsonLength() {}

  /** The number of characters; what a function gives counts as nothing. */
  static long of(Node node) {
    if (node instanceof ScalarNode scalar) {
      long letters =
          scalar.text().chars().filter(letter -> !Character.isWhitespace(letter)).count();
      return letters + (scalar.isNumber() || scalar.isBoolean() ? 0 : 2);
    }
    if (node instanceof SequenceNode list) {
      List<Node> items = list.items();
      return 1 + Math.max(1, items.size()) + items.stream().mapToLong(JsonLength::of).sum();
    }
    if (node instanceof MappingNode map && !isFunction(map)) {
      return 1
          + Math.max(1, map.size())
          + map.entries().stream().mapToLong(e -> e.name().length() + 3 + of(e.value())).sum();
    }
    return 0;
  }

  private static boolean isFunction(MappingNode map) {
    return map.size() == 1
        && (map.keys().get(0).equals("Ref") || map.keys().get(0).startsWith("Fn::"));
  }
}
