package dev.rigc.cfn.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
final class Spelling {

  private static final int LONGEST_NAME = 200;

  private Spelling() {}

  /** The candidate with the fewest edits, at most a fifth of the name's length; first of equals. */
  static Optional<String> closest(String name, List<String> candidates) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    int best = Math.max(1, name.length() / 5) + 1;
    Optional<String> closest = Optional.empty();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) < best) {
        int edits = edits(lower(name), lower(candidate));
        if (edits < best) {
          best = edits;
          closest = Optional.of(candidate);
        }
      }
    }
    return closest;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Insertions, deletions and replacements that turn one text into the other. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
