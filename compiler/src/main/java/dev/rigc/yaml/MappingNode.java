package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A mapping. A duplicated key keeps its first value; the parser reports the second.
 *
 * <p>What walks over many mappings does best to count from 0 to {@link #size()} and to ask for
 * {@link #entry(int)}; what looks for one key of many asks {@link #find}, which makes no object.
 */
@SuppressWarnings("ReferenceEquality") // the same value means: the same entry
public final class MappingNode extends Node {
  private final Entry[] entries;

  /** The positions of many entries, made when somebody looks for a name. */
  private volatile @Nullable Map<String, Integer> index;

  /** One key and its value. */
  public static final class Entry {
    private final ScalarNode key;
    private final Node value;
    private final int hash;

    /**
     * An entry.
     *
     * @param key the key; its path is that of the value
     * @param value the value
     */
    public Entry(ScalarNode key, Node value) {
      this.key = key;
      this.value = value;
      this.hash = key.text().hashCode();
    }

    /** The key; its path is that of the value. */
    public ScalarNode key() {
      return key;
    }

    /** The value. */
    public Node value() {
      return value;
    }

    /** The key's text. */
    public String name() {
      return key.text();
    }

    /** Whether the key's text is this one, whose hash the caller has at hand. */
    boolean isNamed(String name, int nameHash) {
      return hash == nameHash && key.text().equals(name);
    }

    @Override
    public String toString() {
      return key + ": " + value;
    }
  }

  /** The values of entries, which are not copied: much walks over them. */
  private static final class Values extends AbstractList<Node> implements RandomAccess {
    private final Entry[] entries;

    Values(Entry[] entries) {
      this.entries = entries;
    }

    @Override
    public Node get(int index) {
      return entries[index].value();
    }

    @Override
    public int size() {
      return entries.length;
    }
  }

  /** A mapping of these entries, whose keys differ. */
  public MappingNode(NodePath path, Span span, Optional<String> tag, List<Entry> entries) {
    super(path, span, tag);
    this.entries = Entries.distinct(entries);
  }

  /** A mapping of entries that were collected. */
  MappingNode(NodePath path, Span span, Optional<String> tag, Entries.Builder entries) {
    super(path, span, tag);
    this.entries = entries.build();
    this.index = entries.positions();
  }

  /** A mapping of other entries, whose keys differ, at the place of {@code place}. */
  private MappingNode(NodePath path, MappingNode place, Optional<String> tag, Entry[] entries) {
    super(path, place, tag);
    this.entries = entries;
  }

  /** The same mapping under another path, with another tag and with other entries. */
  public MappingNode with(NodePath path, Optional<String> tag, List<Entry> entries) {
    return new MappingNode(path, this, tag, Entries.distinct(entries));
  }

  /** The same mapping with other entries. */
  public MappingNode with(List<Entry> entries) {
    return with(path(), tag(), entries);
  }

  /** The same mapping with other values, one for each entry. */
  public MappingNode withValues(Node[] values) {
    Entry[] changed = new Entry[values.length];
    for (int i = 0; i < values.length; i++) {
      Entry entry = entries[i];
      changed[i] = values[i] == entry.value() ? entry : new Entry(entry.key(), values[i]);
    }
    MappingNode all = new MappingNode(path(), this, tag(), changed);
    all.index = index;
    return all;
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  /** The entries in the order of the file. */
  public List<Entry> entries() {
    return new Entries(entries);
  }

  /** Entry {@code index}, from 0, in the order of the file. */
  public Entry entry(int index) {
    return entries[index];
  }

  @Override
  public List<Node> children() {
    return new Values(entries);
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      keys.add(entry(i).name());
    }
    return List.copyOf(keys);
  }

  /** How many entries there are. */
  public int size() {
    return entries.length;
  }

  /** Which entry has this key, from 0; -1 if none has. */
  public int indexOf(String key) {
    if (entries.length <= Entries.FEW) {
      return Entries.positionOf(key, entries, entries.length);
    }
    Map<String, Integer> known = index;
    if (known == null) {
      known = Entries.index(entries, entries.length);
      index = known;
    }
    Integer position = known.get(key);
    return position == null ? -1 : position;
  }

  /** The value of this key; null if there is none. */
  public @Nullable Node find(String key) {
    int index = indexOf(key);
    return index < 0 ? null : entries[index].value();
  }

  /** The entry with this key. */
  public Optional<Entry> entry(String key) {
    int index = indexOf(key);
    return index < 0 ? Optional.empty() : Optional.of(entries[index]);
  }

  /** The value of this key. */
  public Optional<Node> get(String key) {
    return Optional.ofNullable(find(key));
  }

  /** The value of this key, if it is a mapping. */
  public Optional<MappingNode> mapping(String key) {
    return find(key) instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
  }

  /** The value of this key, if it is a list. */
  public Optional<SequenceNode> sequence(String key) {
    return find(key) instanceof SequenceNode list ? Optional.of(list) : Optional.empty();
  }

  /** The value of this key, if it is a scalar. */
  public Optional<ScalarNode> scalar(String key) {
    return find(key) instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
  }
}
