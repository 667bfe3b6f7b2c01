package dev.rigc.cfn.value;

import dev.rigc.model.value.JsonValue;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A part of a template as JSON, with functions in long form. */
public final class JsonForm {
  /** Longer numbers are texts: their exponents could be of any size. */
  private static final int LONGEST_NUMBER = 30;

  private JsonForm() {}

  /** The JSON of a node; that of the short form of a function is that of its long one. */
  public static JsonValue of(Node node) {
    return JsonValue.of(value(LongForms.in(node)));
  }

  private static @Nullable Object value(Node node) {
    if (node instanceof ScalarNode scalar) {
      return value(scalar);
    }
    if (node instanceof SequenceNode list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(value(item)));
      return items;
    }
    Map<String, @Nullable Object> entries = new TreeMap<>();
    ((MappingNode) node).entries().forEach(e -> entries.put(e.name(), value(e.value())));
    return entries;
  }

  private static @Nullable Object value(ScalarNode scalar) {
    if (scalar.isNull()) {
      return null;
    }
    if (scalar.isBoolean()) {
      return Boolean.parseBoolean(scalar.text());
    }
    if (!scalar.isNumber() || scalar.text().length() > LONGEST_NUMBER) {
      return scalar.text();
    }
    if (scalar.isInteger()) {
      return new BigInteger(scalar.text());
    }
    try {
      return new BigDecimal(scalar.text());
    } catch (NumberFormatException exponentIsTooLarge) {
      return scalar.text();
    }
  }
}
