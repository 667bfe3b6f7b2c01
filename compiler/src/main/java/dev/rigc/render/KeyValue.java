package dev.rigc.render;

import java.util.List;
import java.util.Map;

/**
 * A tag, or an environment variable.
 *
 * @param key its name
 * @param value its value
 */
public record KeyValue(String key, String value) {
  /** The entries of a map, in its order. */
  public static List<KeyValue> of(Map<String, String> map) {
    return map.entrySet().stream().map(e -> new KeyValue(e.getKey(), e.getValue())).toList();
  }
}
