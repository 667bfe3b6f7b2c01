package dev.rigc.diagnostic.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds what a misspelt word or name was probably meant to be, and says so. */
public final class Suggestion {
  private static final int LONGEST = 200;

  /** Of a longer word no more edits are allowed than of one that has so many letters. */
  private static final int LONGEST_WORD = 64;

  private Suggestion() {}

  /**
   * The word of a fixed vocabulary, such as the keys of a schema, that is nearest to what is
   * written: at most a third of its letters differ. Letter case, hyphens, underscores and spaces do
   * not count. Of equally near ones the first wins.
   */
  public static Optional<String> word(String written, Collection<String> vocabulary) {
    int most = Math.max(1, Math.min(written.length(), LONGEST_WORD) / 3);
    return nearest(written, vocabulary, Suggestion::plain, most);
  }

  /**
   * The name, among those that somebody chose, that is nearest to what is written. They are often
   * alike on purpose, so at most a fifth of the letters may differ, letter case aside, and a name
   * of one letter is near to itself only. Of equally near ones the first wins.
   */
  public static Optional<String> name(String written, Collection<String> names) {
    int most = written.length() < 2 ? 0 : Math.max(1, written.length() / 5);
    return nearest(written, names, Suggestion::lowerCase, most);
  }

  // Neither finds what is written itself: to ask "did you mean X" about X helps nobody.

  /** The question about what {@link #word} or {@link #name} found, as a hint asks it. */
  public static String didYouMean(String meant) {
    return "Did you mean " + Phrases.quoted(meant) + "?";
  }

  private static Optional<String> nearest(
      String written, Collection<String> candidates, UnaryOperator<String> form, int most) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = form.apply(written);
    long letters = letters(written);
    int best = most + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      if (fewestEdits(letters, letters(candidate)) >= best) {
        continue;
      }
      String plain = form.apply(candidate);
      if (!candidate.equals(written) && Math.abs(plain.length() - wanted.length()) < best) {
        int edits = edits(wanted, plain, best);
        if (edits < best) {
          best = edits;
          nearest = Optional.of(candidate);
        }
      }
    }
    return nearest;
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String plain(String word) {
    return lowerCase(word).replace("-", "").replace("_", "").replace(" ", "");
  }

  /**
   * Which letters of ASCII a text has, as bits, of which several letters share one. Neither letter
   * case counts nor what {@link #plain} removes, so the bits are the same before and after it.
   */
  private static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = Character.toLowerCase(text.charAt(i));
      if (letter > ' ' && letter < 128 && letter != '-' && letter != '_') {
        letters |= 1L << letter;
      }
    }
    return letters;
  }

  /**
   * How many edits it takes at least: one removes a letter that only one text has, and adds one
   * that only the other has. That rules out most candidates without garbage, and a file may have
   * thousands of misspelt names.
   */
  private static int fewestEdits(long one, long other) {
    return Math.max(Long.bitCount(one & ~other), Long.bitCount(other & ~one));
  }

  /**
   * How many insertions, deletions, replacements and swaps of neighbours turn one text into the
   * other, up to a bound; no part is edited twice (optimal string alignment).
   */
  private static int edits(String from, String to, int bound) {
    int[] before = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= from.length(); i++) {
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
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[to.length()];
  }

  /** Whether the two letters before these positions are the other way round. */
  private static boolean isSwapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
