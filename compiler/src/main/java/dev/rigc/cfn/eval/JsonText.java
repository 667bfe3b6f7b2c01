package dev.rigc.cfn.eval;

import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints a value as JSON (RFC 8259) without spaces, if all of it is known. Behind {@link
 * Evaluator#LONGEST_TEXT} it only ends what is open: the whole is dropped then.
 */
final class JsonText {
  private final Resolver resolver;
  private final Guard guard;
  private int length;

  JsonText(Resolver resolver, Guard guard) {
    this.resolver = resolver;
    this.guard = guard;
  }

  Optional<String> of(Value value) {
    List<Alternative> all = resolver.alternatives(value, guard);
    if (all.size() != 1 || all.get(0).known().isEmpty()) {
      return Optional.empty();
    }
    Value known = all.get(0).known().get();
    if (known instanceof Scalar scalar) {
      return Optional.of(scalar(scalar.node()));
    }
    return known instanceof ListValue list ? list(list) : map((MapValue) known);
  }

  private Optional<String> list(ListValue list) {
    List<String> items = new ArrayList<>();
    for (Value item : list.items()) {
      Optional<String> text = of(item);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      items.add(text.get());
    }
    return Optional.of("[" + String.join(",", items) + "]");
  }

  private Optional<String> map(MapValue map) {
    List<String> entries = new ArrayList<>();
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      Optional<String> text = of(entry.getValue());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      entries.add(quoted(entry.getKey()) + ":" + text.get());
    }
    return Optional.of("{" + String.join(",", entries) + "}");
  }

  private String scalar(ScalarNode node) {
    if (node.isNull()) {
      return "null";
    }
    return node.isNumber() || node.isBoolean() ? node.text() : quoted(node.text());
  }

  private String quoted(String text) {
    if (length > Evaluator.LONGEST_TEXT) {
      return "\"\"";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    length += quoted.length();
    return quoted.append('"').toString();
  }
}
