package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping that is no function. A function's name among other keys is such a mapping too.
 *
 * @param node as it was written
 * @param entries its values by key, in order
 */
public record MapValue(MappingNode node, Map<String, Value> entries) implements Value {
  /** Keeps a copy of the entries. */
  public MapValue {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The value of a key. */
  public Optional<Value> get(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The value of a key, if it is a mapping. */
  public Optional<MapValue> map(String key) {
    return get(key).filter(MapValue.class::isInstance).map(MapValue.class::cast);
  }

  /** The value of a key, if it is a list. */
  public Optional<ListValue> list(String key) {
    return get(key).filter(ListValue.class::isInstance).map(ListValue.class::cast);
  }

  /** The text of a key's value, if it is a scalar. */
  public Optional<String> text(String key) {
    return get(key).flatMap(Value::text);
  }

  /** The key itself, for findings about it. */
  public Optional<ScalarNode> key(String name) {
    return node.entry(name).map(MappingNode.Entry::key);
  }
}
