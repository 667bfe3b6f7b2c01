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
   * and the first of equals. A name of one letter is near to itself only.
   */
  public static Optional<String> to(String name, Collection<String> candidates) {
    return to(name, candidates, name.length() < 2 ? 0 : Math.max(1, name.length() / 5));
  }

  /**
   * The candidate with the fewest edits, letter case aside, and the first of equals.
   *
   * @param most how many edits there may be
   */
  public static Optional<String> to(String name, Collection<String> candidates, int most) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int best = most + 1;
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
   * How many insertions, deletions, replacements and swaps of neighbours turn one text into the
   * other, up to a bound; no part is edited twice (optimal string alignment).
   */
  private static int edits(String from, String to, int bound) {
    int[] before = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (isSwapped(from, i, to, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least >= bound) {
        return bound;
      }
      before = last;
      last = row;
    }
    return last[to.length()];
  }

  /** Whether the two letters before these positions stand the other way round. */
  private static boolean isSwapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
