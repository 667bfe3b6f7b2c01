package dev.rigc.yaml;

import dev.rigc.yaml.MappingNode.Entry;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The entries of a mapping as a list, and how they are collected and found. */
final class Entries extends AbstractList<Entry> implements RandomAccess {
  /** Up to so many entries are looked at one after the other, which takes no memory. */
  static final int FEW = 8;

  private final Entry[] entries;

  Entries(Entry[] entries) {
    this.entries = entries;
  }

  @Override
  public Entry get(int position) {
    return entries[position];
  }

  @Override
  public int size() {
    return entries.length;
  }

  /** These entries without those whose name stands further in front. */
  static Entry[] distinct(List<Entry> entries) {
    if (entries instanceof Entries same) {
      return same.entries;
    }
    Builder builder = new Builder(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      builder.add(entries.get(i));
    }
    return builder.build();
  }

  /** The position of a name among the first {@code size} entries; -1 if there is none. */
  static int positionOf(String name, Entry[] entries, int size) {
    int hash = name.hashCode();
    for (int i = 0; i < size; i++) {
      if (entries[i].isNamed(name, hash)) {
        return i;
      }
    }
    return -1;
  }

  /** The positions of the first {@code size} entries by name. */
  static Map<String, Integer> index(Entry[] entries, int size) {
    Map<String, Integer> index = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      index.put(entries[i].name(), i);
    }
    return index;
  }

  /** Collects entries. */
  static final class Builder {
    private static final Entry[] NONE = {};

    private Entry[] entries;
    private int size;
    private @Nullable Map<String, Integer> index;

    Builder(int expected) {
      entries = expected == 0 ? NONE : new Entry[expected];
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

    Entry[] build() {
      return size == entries.length ? entries : Arrays.copyOf(entries, size);
    }

    /** The positions of the entries if there are many. */
    @Nullable Map<String, Integer> positions() {
      return size > FEW ? index : null;
    }
  }
}
