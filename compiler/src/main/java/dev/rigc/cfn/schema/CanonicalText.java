package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.MappingNode.Entry;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells whether two values are the same, whatever the parameters are. */
public final class CanonicalText {
  private CanonicalText() {}

  /** A text that is the same for two values only if they are. */
  public static String of(Alternative alternative) {
    if (alternative.outcome() instanceof Outcome.Unknown unknown) {
      return "?" + unknown.label() + "?" + of(alternative.written().node());
    }
    return alternative.known().map(value -> of(value.node())).orElse("");
  }

  /** What is the same for the same text, list or mapping as it is written. */
  public static String of(Node node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return text.toString();
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof ScalarNode scalar) {
      text.append('"').append(scalar.text()).append('"');
    } else if (node instanceof SequenceNode list) {
      text.append('[');
      for (Node item : list.items()) {
        append(item, text.append(','));
      }
      text.append(']');
    } else if (node instanceof MappingNode map) {
      text.append('{');
      for (Entry entry : sorted(map.entries())) {
        append(entry.value(), text.append('"').append(entry.name()).append("\":"));
      }
      text.append('}');
    }
  }

  private static List<Entry> sorted(List<Entry> entries) {
    if (entries.size() < 2) {
      return entries;
    }
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::name));
    return sorted;
  }
}
