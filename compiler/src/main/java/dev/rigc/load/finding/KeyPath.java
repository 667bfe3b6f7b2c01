package dev.rigc.load.finding;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;

/** The keys that lead to a value, as messages name the value. */
public final class KeyPath {
  private KeyPath() {}

  /** A place in a riglet, such as {@code `notifications.ops[0]`}; the root is the riglet. */
  public static String quoted(NodePath path) {
    StringBuilder name = new StringBuilder();
    for (Object step : path.steps()) {
      if (step instanceof Integer) {
        name.append('[').append(step).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(Phrases.shown(step.toString()));
      }
    }
    return name.isEmpty() ? "the riglet" : "`" + name + "`";
  }
}
