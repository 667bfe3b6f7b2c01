package dev.rigc.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class Nearest {
  private static final int LONGEST_NAME = 200;

  private Nearest() {}

  /**
   * The candidate with the fewest edits, letter case aside: at most a fifth of the name's length,
   * and the first of equals.
   */
  public static Optional<String> to(String name, Collection<String> candidates) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int best = Math.max(1, name.length() / 5) + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) < best) {
        int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT), best);
        if (edits < best) {
          best = edits;
          nearest = Optional.of(candidate);
        }
      }
    }
    return nearest;
  }

  /**
   * How many insertions, deletions and replacements turn one text into the other, up to a bound.
   */
  private static int edits(String from, String to, int bound) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least >= bound) {
        return bound;
      }
    }
    return row[to.length()];
  }
}
