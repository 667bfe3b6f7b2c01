package dev.rigc.diagnostic.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Names, values and lists of them as parts of sentences. Whatever could steer a terminal, or make a
 * message read otherwise than it is written, is shown as an escape: a backslash, {@code u} and the
 * number of the character.
 */
public final class Phrases {
  /** How many characters of a value are shown. */
  private static final int LONGEST_VALUE = 80;

  /** How many values a list names before it says how many more there are. */
  private static final int MOST_VALUES = 16;

  private Phrases() {}

  /**
   * {@code `a`}: a value in backticks, on one line, cut after 80 characters, with the number of
   * those that are left out.
   */
  public static String quoted(String value) {
    int more = value.codePointCount(0, value.length()) - LONGEST_VALUE;
    String quoted = "`" + shown(value) + "`";
    return more > 0 ? quoted + " (" + characters(more) + ")" : quoted;
  }

  /** The same without the backticks, as a part of something longer in backticks. */
  public static String shown(String value) {
    boolean isLong = value.codePointCount(0, value.length()) > LONGEST_VALUE;
    String start = isLong ? value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) : value;
    return visible(start).replace("`", "\\u0060") + (isLong ? "…" : "");
  }

  /** {@code `a`, `b` and `c`}; of many values only the first ones, and how many more there are. */
  public static String quotedAnd(Collection<String> values) {
    return quoted(values, "and");
  }

  /** {@code `a`, `b` or `c`}; of many values only the first ones, and how many more there are. */
  public static String quotedOr(Collection<String> values) {
    return quoted(values, "or");
  }

  private static String quoted(Collection<String> values, String word) {
    return joined(values, MOST_VALUES, Phrases::quoted, word);
  }

  /** {@code `a` → `b` → `a`}: a way from one to the next. */
  public static String chain(Collection<String> values) {
    return way(values.stream().map(Phrases::quoted).toList());
  }

  /** {@code a → b → a}: a way from one to the next, each as it is. */
  public static String way(Collection<String> steps) {
    return String.join(" → ", steps);
  }

  /** {@code a, b and c}, each as it is but for characters that must not be shown. */
  public static String and(Collection<String> phrases) {
    return and(phrases, Integer.MAX_VALUE);
  }

  /** The same; of more than {@code most} phrases only the first, and how many more there are. */
  public static String and(Collection<String> phrases, int most) {
    return joined(phrases, most, Phrases::visible, "and");
  }

  /** {@code a, b or c}, each as it is but for characters that must not be shown. */
  public static String or(Collection<String> phrases) {
    return joined(phrases, Integer.MAX_VALUE, Phrases::visible, "or");
  }

  private static String joined(
      Collection<String> phrases, int most, UnaryOperator<String> form, String word) {
    List<String> shown = new ArrayList<>(phrases.stream().limit(most).map(form).toList());
    if (phrases.size() > most) {
      shown.add(phrases.size() - most + " more");
    }
    int last = shown.size() - 1;
    return last < 1
        ? String.join("", shown)
        : String.join(", ", shown.subList(0, last)) + " " + word + " " + shown.get(last);
  }

  /** A whole number without a fraction, any other as it is. */
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * The start of a text that is longer than that many characters, cut between two words where there
   * are some, and how many characters are left out.
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 40;
    int blank = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
    end = blank > most / 2 ? blank : end;
    end = Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    return text.substring(0, end) + "… (" + characters(text.length() - end) + ")";
  }

  private static String characters(int more) {
    return more == 1 ? "1 more character" : more + " more characters";
  }

  /** The text on one line, with every character that must not be shown as it is as an escape. */
  public static String visible(String text) {
    return escaped(text, false);
  }

  /** The same for a text that may have several lines: their ends stay. */
  public static String visibleLines(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean keepsLines) {
    if (text.codePoints().noneMatch(Phrases::isHidden)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (!isHidden(character) || (keepsLines && character == '\n')) {
                escaped.appendCodePoint(character);
              } else {
                escaped.append(escape(character));
              }
            });
    return escaped.toString();
  }

  /**
   * Control characters, the invisible ones that change the direction or the joining of others,
   * separators of lines, and halves of characters.
   *
   * @see <a href="https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing">Unicode
   *     Technical Report 36</a>
   */
  public static boolean isHidden(int character) {
    if (character >= ' ' && character <= '~') {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static String escape(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04X", character);
    };
  }
}
