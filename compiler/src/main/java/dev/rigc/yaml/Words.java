package dev.rigc.yaml;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Texts that stand in many {@link PackedTree}s, each kept once and called by a number. A text gets
 * its number when it comes for the second time, so that those of one tree only stay in it. Safe for
 * several threads.
 */
public final class Words {
  /** About 10 MB; those that come often come early. */
  private static final int MOST = 1 << 16;

  private static final int SLOTS = 1 << 17;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

  /** The hash of a text that came once, by its lower bits; a later one takes the slot. */
  private final AtomicIntegerArray once = new AtomicIntegerArray(SLOTS);

  private volatile String[] texts = new String[1024];
  private int size;

  /** The number of a text; -1 if it has none yet. */
  int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    return once.getAndSet(slot, hash) == hash ? add(text) : -1;
  }

  private synchronized int add(String text) {
    Integer known = numbers.get(text);
    if (known != null || size == MOST) {
      return known == null ? -1 : known;
    }
    String[] all = size < texts.length ? texts : Arrays.copyOf(texts, 2 * size);
    all[size] = text;
    texts = all;
    numbers.put(text, size);
    return size++;
  }

  /** The text with a number that was given. */
  String text(int number) {
    return texts[number];
  }
}
