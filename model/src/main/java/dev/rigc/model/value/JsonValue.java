package dev.rigc.model.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value that is put into a template, as JSON.
 *
 * @param text the JSON; equal values have equal texts
 */
public record JsonValue(String text) {
  /**
   * The JSON of a value.
   *
   * @param value null, a text, a boolean, a number, or a list or a map of these, whose keys are
   *     texts; keys are sorted, because many maps have no order
   * @throws IllegalArgumentException if it is, or holds, anything else
   */
  public static JsonValue of(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    append(value, text);
    return new JsonValue(text.toString());
  }

  private static void append(@Nullable Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((key, each) -> sorted.put(String.valueOf(key), each));
      String separator = "{";
      for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
        out.append(separator);
        append(entry.getKey(), out);
        append(entry.getValue(), out.append(':'));
        separator = ",";
      }
      out.append(sorted.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> items) {
      String separator = "[";
      for (Object item : items) {
        append(item, out.append(separator));
        separator = ",";
      }
      out.append(items.isEmpty() ? "[]" : "]");
    } else if (value instanceof String word) {
      appendText(word, out);
    } else if (value == null || value instanceof Boolean || isNumber(value)) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("No JSON holds a " + value.getClass().getName() + ".");
    }
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static void appendText(String word, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return text;
  }
}
