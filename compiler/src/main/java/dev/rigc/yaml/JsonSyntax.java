package dev.rigc.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON reader finds wrong with a text, in the words of RFC 8259 and not in those of
 * Jackson, which speak of Java and of its own settings.
 */
public final class JsonSyntax {
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected character \\('(.)' \\(code \\d+", Pattern.DOTALL);
  private static final Pattern CLOSING =
      Pattern.compile("Unexpected close marker '(.)': expected '(.)'");

  /** What Jackson says, in part, and what it means; the first that fits is taken. */
  private static final List<Words> WORDS =
      List.of(
          new Words("Unexpected end-of-input", "the text ends before the value is complete"),
          new Words("to start field name", "a key in double quotes is required here"),
          new Words("comma to separate Object", "a comma or `}` is required here"),
          new Words("comma to separate Array", "a comma or `]` is required here"),
          new Words("a colon to separate", "a colon is required after the key"),
          new Words("comment", "comments are not allowed in JSON"),
          new Words("Illegal unquoted character", "a text in quotes has a line break or a tab"),
          new Words("character escape", "the escape after `\\` is not one that JSON has"),
          new Words("hex", "`\\u` requires four hexadecimal digits"),
          new Words("eading zero", "a number must not begin with zeros"),
          new Words("ecimal point", "a decimal point requires digits on both sides"),
          new Words("xponent", "an exponent requires digits"),
          new Words("numeric value", "the number is not complete"),
          new Words("Illegal character", "a control character appears outside of a text"),
          new Words("valid value", "a value is required here"));

  private JsonSyntax() {}

  private record Words(String part, String meaning) {}

  /** A clause without a full stop, such as {@code a comma or `]` is required here}. */
  public static String meaning(JsonProcessingException notJson) {
    String said = notJson.getOriginalMessage();
    if (notJson instanceof StreamConstraintsException) {
      return "a value, a key or a number is longer or nested deeper than rigc reads";
    }
    Matcher closing = CLOSING.matcher(said);
    if (closing.find()) {
      return "`%s` appears where `%s` is required".formatted(closing.group(1), closing.group(2));
    }
    if (said.startsWith("Unrecognized token")) { // which may be a secret and is not repeated
      return "text must be in double quotes";
    }
    Matcher character = CHARACTER.matcher(said);
    String found = character.find() ? ", not `" + character.group(1) + "`" : "";
    return WORDS.stream()
            .filter(words -> said.contains(words.part()))
            .map(Words::meaning)
            .findFirst()
            .orElse("the text cannot be read from here on")
        + (found.isBlank() || Character.isISOControl(character.group(1).charAt(0)) ? "" : found);
  }

  /** The line and column, from 1; the start of the text where none is known. */
  static int[] place(JsonProcessingException notJson) {
    @Nullable JsonLocation at = notJson.getLocation();
    return at == null
        ? new int[] {1, 1}
        : new int[] {Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())};
  }
}
