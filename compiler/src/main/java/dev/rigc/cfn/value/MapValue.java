package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is not a function. A function's name among other keys is such a mapping too.
 *
 * <p>What walks over many mappings does best to count from 0 to {@link #size()} and to ask for
 * {@link #name(int)} and {@link #value(int)}; what looks for one key of many asks {@link #find},
 * which makes no object. {@link #entries()} is a view that is made anew for each call.
 */
public final class MapValue extends Value {
  private final MappingNode node;
  private final Value[] values;

  /**
   * A mapping.
   *
   * @param node as it was written
   * @param values the values of its entries in order, which the caller must not change any more
   */
  public MapValue(MappingNode node, Value[] values) {
    this.node = node;
    this.values = values;
  }

  /** A mapping without entries that stands where {@code place} does. */
  public static MapValue empty(Node place) {
    return new MapValue(
        new MappingNode(place.path(), place.span(), Optional.empty(), List.of()), new Value[0]);
  }

  /** The same mapping without the entries whose values {@code unwanted} accepts. */
  public MapValue without(Predicate<Value> unwanted) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (!unwanted.test(values[i])) {
        entries.add(node.entry(i));
        kept.add(values[i]);
      }
    }
    return kept.size() == values.length
        ? this
        : new MapValue(node.with(node.path(), node.tag(), entries), kept.toArray(new Value[0]));
  }

  /** As it was written; its entries are those of this mapping. */
  @Override
  public MappingNode node() {
    return node;
  }

  /** How many keys there are. */
  public int size() {
    return values.length;
  }

  /** Key {@code index}, from 0, in the order of the file. */
  public String name(int index) {
    return node.entry(index).name();
  }

  /** The value of key {@code index}, from 0, in the order of the file. */
  public Value value(int index) {
    return values[index];
  }

  @Override
  public List<Value> children() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /** The value of a key; null if there is none. */
  public @Nullable Value find(String key) {
    int index = node.indexOf(key);
    return index < 0 ? null : values[index];
  }

  /** Its values by key, in order. */
  public Map<String, Value> entries() {
    return new MapView<>(node, values);
  }

  /** The value of a key. */
  public Optional<Value> get(String key) {
    return Optional.ofNullable(find(key));
  }

  /** The value of a key, if it is a mapping. */
  public Optional<MapValue> map(String key) {
    return find(key) instanceof MapValue map ? Optional.of(map) : Optional.empty();
  }

  /** The value of a key, if it is a list. */
  public Optional<ListValue> list(String key) {
    return find(key) instanceof ListValue list ? Optional.of(list) : Optional.empty();
  }

  /** The text of a key's value, if it is a scalar. */
  public Optional<String> text(String key) {
    return find(key) instanceof Scalar scalar ? scalar.text() : Optional.empty();
  }

  /** The key itself, for findings about it. */
  public Optional<ScalarNode> key(String name) {
    int index = node.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(node.entry(index).key());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MapValue that
            && node.equals(that.node)
            && Arrays.equals(values, that.values));
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  @Override
  public String toString() {
    return entries().toString();
  }
}
