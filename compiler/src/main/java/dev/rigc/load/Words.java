package dev.rigc.load;

import dev.rigc.diagnostic.NodePath;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Pieces of sentences. */
public final class Words {
  private static final int LONGEST = 80;

  private Words() {}

  /** A value as messages show it: in backticks, on one line, cut if it is long. */
  public static String quote(String value) {
    String shown = value.codePoints().limit(LONGEST).mapToObj(Words::visible).collect(joining());
    return "`" + shown + (value.codePointCount(0, value.length()) > LONGEST ? "…" : "") + "`";
  }

  /** A place as messages call it, such as {@code `notifications.ops[0]`}. */
  public static String name(NodePath path) {
    StringBuilder name = new StringBuilder();
    for (Object step : path.steps()) {
      if (step instanceof Integer) {
        name.append('[').append(step).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(visible(step.toString()));
      }
    }
    return name.isEmpty() ? "the riglet" : "`" + name + "`";
  }

  /** {@code `a`, `b` or `c`}. */
  public static String choice(List<String> words) {
    List<String> quoted = words.stream().map(Words::quote).toList();
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }

  private static String visible(String text) {
    return text.codePoints().limit(LONGEST).mapToObj(Words::visible).collect(joining());
  }

  private static String visible(int character) {
    return Character.isISOControl(character) || character == '`'
        ? String.format(Locale.ROOT, "\\u%04X", character)
        : Character.toString(character);
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining();
  }
}
