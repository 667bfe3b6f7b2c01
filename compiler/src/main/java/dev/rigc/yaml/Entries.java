package dev.rigc.yaml;

import dev.rigc.yaml.MappingNode.Entry;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Entries in order, found by name: a few of them by looking at each, many by an index. Most
 * mappings have one to five, for which an index would take many times their memory.
 */
final class Entries extends AbstractList<Entry> implements RandomAccess {
  /** Up to so many entries are looked at one after the other. */
  private static final int FEW = 8;

  private static final Entries NONE = new Entries(new Entry[0], null);

  private final Entry[] entries;

  /** The positions of many entries, made when somebody looks for a name. */
  private volatile @Nullable Map<String, Integer> index;

  private Entries(Entry[] entries, @Nullable Map<String, Integer> index) {
    this.entries = entries;
    this.index = index;
  }

  /** These entries without those whose name stands further in front. */
  static Entries of(List<Entry> entries) {
    if (entries instanceof Entries same) {
      return same;
    }
    Builder builder = new Builder(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      builder.add(entries.get(i));
    }
    return builder.build();
  }

  /** These entries, whose names are known to differ. */
  static Entries ofDistinct(Entry[] entries) {
    return entries.length == 0 ? NONE : new Entries(entries, null);
  }

  @Override
  public Entry get(int position) {
    return entries[position];
  }

  @Override
  public int size() {
    return entries.length;
  }

  /** The position of a name; -1 if there is none. */
  int positionOf(String name) {
    if (entries.length <= FEW) {
      return positionOf(name, entries, entries.length);
    }
    Map<String, Integer> known = index;
    if (known == null) {
      known = index(entries, entries.length);
      index = known;
    }
    Integer position = known.get(name);
    return position == null ? -1 : position;
  }

  private static int positionOf(String name, Entry[] entries, int size) {
    int hash = name.hashCode();
    for (int i = 0; i < size; i++) {
      if (entries[i].isNamed(name, hash)) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, Integer> index(Entry[] entries, int size) {
    Map<String, Integer> index = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      index.put(entries[i].name(), i);
    }
    return index;
  }

  /** Collects entries. */
  static final class Builder {
    private Entry[] entries;
    private int size;
    private @Nullable Map<String, Integer> index;

    Builder(int expected) {
      entries = new Entry[expected];
    }

    /** Adds an entry, unless one of that name is there: then that one is given back. */
    @Nullable Entry add(Entry entry) {
      int first = positionOrNote(entry.name());
      if (first >= 0) {
        return entries[first];
      }
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, Math.max(4, 2 * size));
      }
      entries[size++] = entry;
      return null;
    }

    /** The position of a name; -1 if it is new, and then it is noted for the next place. */
    private int positionOrNote(String name) {
      if (size < FEW) {
        return positionOf(name, entries, size);
      }
      if (index == null) {
        index = index(entries, size);
      }
      Integer first = index.putIfAbsent(name, size);
      return first == null ? -1 : first;
    }

    Entries build() {
      if (size == 0) {
        return NONE;
      }
      Entry[] all = size == entries.length ? entries : Arrays.copyOf(entries, size);
      return new Entries(all, size > FEW ? index : null);
    }
  }
}
