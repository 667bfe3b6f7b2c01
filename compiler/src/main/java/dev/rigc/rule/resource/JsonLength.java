package dev.rigc.rule.resource;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;

/** How long a value is at least when it is written as JSON without spaces. */
public final class JsonLength {
  private JsonLength() {}

  /** The number of characters; what a function gives counts as nothing. */
  public static long of(Node node) {
    if (node instanceof ScalarNode scalar) {
      return letters(scalar.text()) + (scalar.isNumber() || scalar.isBoolean() ? 0 : 2);
    }
    if (node instanceof SequenceNode list) {
      long length = 1L + Math.max(1, list.items().size());
      for (Node item : list.items()) {
        length += of(item);
      }
      return length;
    }
    if (node instanceof MappingNode map && !isFunction(map)) {
      long length = 1L + Math.max(1, map.size());
      for (int i = 0; i < map.size(); i++) {
        length += map.entry(i).name().length() + 3 + of(map.entry(i).value());
      }
      return length;
    }
    return 0;
  }

  private static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        letters++;
      }
    }
    return letters;
  }

  private static boolean isFunction(MappingNode map) {
    return map.size() == 1
        && (map.entry(0).name().equals("Ref") || map.entry(0).name().startsWith("Fn::"));
  }
}
