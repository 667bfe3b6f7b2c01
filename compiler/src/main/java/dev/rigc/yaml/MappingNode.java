package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping. A key that stands twice keeps its first value; the parser reports the second. */
public final class MappingNode implements Node {
  private final NodePath path;
  private final Span span;
  private final Optional<String> tag;
  private final Map<String, Entry> byName;
  private final List<Entry> entries;

  /**
   * One key and its value.
   *
   * @param key the key; its path is that of the value
   * @param value the value
   */
  public record Entry(ScalarNode key, Node value) {
    /** The key's text. */
    public String name() {
      return key.text();
    }
  }

  /** A mapping of these entries, whose keys differ. */
  public MappingNode(NodePath path, Span span, Optional<String> tag, List<Entry> entries) {
    this.path = path;
    this.span = span;
    this.tag = tag;
    Map<String, Entry> first = new LinkedHashMap<>();
    entries.forEach(entry -> first.putIfAbsent(entry.name(), entry));
    this.byName = first;
    this.entries = List.copyOf(first.values());
  }

  @Override
  public NodePath path() {
    return path;
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public Optional<String> tag() {
    return tag;
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  /** The entries in the order of the file. */
  public List<Entry> entries() {
    return entries;
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    return List.copyOf(byName.keySet());
  }

  /** How many entries there are. */
  public int size() {
    return entries.size();
  }

  /** The entry with this key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(byName.get(key));
  }

  /** The value of this key. */
  public Optional<Node> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** The value of this key, if it is a mapping. */
  public Optional<MappingNode> mapping(String key) {
    return get(key).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }

  /** The value of this key, if it is a list. */
  public Optional<SequenceNode> sequence(String key) {
    return get(key).filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast);
  }

  /** The value of this key, if it is a scalar. */
  public Optional<ScalarNode> scalar(String key) {
    return get(key).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
  }
}
