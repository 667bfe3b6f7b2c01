package dev.rigc.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What a text lacks to be YAML, in the words of its author and not in those of a parser: "expected
 * &lt;block end&gt;" means that a line is indented wrongly.
 *
 * @param message a full sentence
 * @param hint what to do
 * @param mark where to look
 */
record YamlSyntax(String message, String hint, @Nullable Mark mark) {
  private static final String NOT_YAML = "This is not valid YAML: ";

  /** Part of what snakeyaml says, what it means, and what to do; the first that fits is taken. */
  private static final List<Words> WORDS =
      List.of(
          words(
              "could not find expected ':'",
              "this line is neither a key with a colon nor part of a value.",
              "Write `key: value`; a text of several lines must be in quotes or after `|`."),
          words(
              "expected ',' or ']'",
              "a list that was opened with `[` is not closed; a comma or `]` is required here.",
              "Add the missing comma or `]`, and quote items that contain `[`, `]`, `{`, `}` or `,`."),
          words(
              "expected ',' or '}'",
              "a mapping that was opened with `{` is not closed; a comma or `}` is required here.",
              "Add the missing comma or `}`, and quote values that contain `[`, `]`, `{`, `}` or `,`."),
          words(
              "unknown escape character",
              "a text in double quotes contains a backslash escape that YAML does not have.",
              "Write the backslash twice, or put the text into single quotes."),
          words(
              "hexadecimal numbers",
              "an escape such as `\\u00e9` has too few hexadecimal digits.",
              "Write two digits after `\\x`, four after `\\u` and eight after `\\U`."),
          words(
              "unexpected character found",
              "`&` and `*` without quotes begin an anchor or an alias, whose name is missing here.",
              "Put the value into quotes if it is text."),
          words(
              "alphabetic or numeric character",
              "`&` and `*` without quotes begin an anchor or an alias, whose name is missing here.",
              "Put the value into quotes if it is text."),
          words(
              "indentation indicator",
              "`|` or `>` must be followed by a line break.",
              "Begin the text on the next line, or put the value into quotes."),
          words(
              "expected a comment or a line break",
              "`|` or `>` must be followed by a line break.",
              "Begin the text on the next line, or put the value into quotes."),
          words(
              "document separator",
              "a line `---` or `...` appears within a text in quotes.",
              "Add the missing quote before that line."),
          words(
              "expected '<document start>'",
              "text follows a value that has already ended the document.",
              "Remove the text, or indent it so that it belongs to a key."),
          words(
              "node content",
              "a value is required here.",
              "Add the value, and quote it if it begins with a bracket, a comma or `%`."),
          words(
              "mapping keys are not allowed here",
              "`? ` begins a key and cannot appear here.",
              "Put the value into quotes if it is text."),
          words(
              "cannot start any token",
              "a value without quotes cannot begin with this character.",
              "Put the value into quotes."),
          words(
              "directive", "a line that begins with `%` is not a directive of YAML.", "Remove it."),
          words(
              "YAML document",
              "`%YAML` names a version other than 1.1 or 1.2.",
              "Remove the line."),
          words(
              "version", "`%YAML` must be followed by a version such as 1.2.", "Remove the line."),
          words("tag handle", "the tag has a prefix that is not declared.", "Check the tag."),
          words("URI", "the tag is not complete.", "Check the tag, such as `!Ref`."),
          words("expected '>'", "the tag has no closing `>`.", "Check the tag, such as `!Ref`."),
          words("expected ' '", "a space is required after a tag.", "Add a space after the tag."),
          words("expected '!'", "the tag is not complete.", "Check the tag, such as `!Ref`."),
          words(
              "expected <block end>",
              "text follows a value that has already ended.",
              "Put the whole value into quotes, or move the text to a line of its own."));

  private record Words(String part, String meaning, String hint) {}

  private static Words words(String part, String meaning, String hint) {
    return new Words(part, meaning, hint);
  }

  static YamlSyntax of(MarkedYAMLException syntax, Source source) {
    String said = String.valueOf(syntax.getProblem());
    @Nullable String context = syntax.getContext();
    if (said.contains("unexpected end of stream") && String.valueOf(context).contains("quoted")) {
      return new YamlSyntax(
          NOT_YAML + "the quote that opens here is never closed.",
          "Add the closing quote; a quote within the text is written twice or as `\\\"`.",
          syntax.getContextMark());
    }
    @Nullable Mark mark =
        said.contains("could not find expected ':'")
            ? syntax.getContextMark()
            : syntax.getProblemMark();
    if (mark == null) {
      mark = syntax.getContextMark();
    }
    Optional<YamlSyntax> indentation =
        mark == null ? Optional.empty() : indentation(said, syntax.getContextMark(), mark, source);
    return indentation.isPresent() ? indentation.get() : plain(said, mark);
  }

  private static YamlSyntax plain(String said, @Nullable Mark mark) {
    for (Words words : WORDS) {
      if (said.contains(words.part())) {
        return new YamlSyntax(NOT_YAML + words.meaning(), words.hint(), mark);
      }
    }
    return new YamlSyntax(
        NOT_YAML + "the text cannot be read from here on.",
        "Look for a missing quote, colon, bracket or space on this line or just above it.",
        mark);
  }

  /** What is wrong where a line begins something that its indentation does not allow. */
  private static Optional<YamlSyntax> indentation(
      String said, @Nullable Mark context, Mark mark, Source source) {
    String line = source.line(mark.getLine() + 1).orElse("");
    boolean isFirst = isFirst(said, line, mark.getColumn());
    if (said.contains("mapping values are not allowed here")) {
      return Optional.of(isFirst ? tooDeep(mark, line, source) : colonInText(mark));
    }
    if (said.contains("sequence entries are not allowed here")) {
      return Optional.of(isFirst ? tooDeep(mark, line, source) : itemOnLineOfKey(mark));
    }
    if (!said.contains("expected <block end>") || !isFirst || context == null) {
      return Optional.empty();
    }
    String message =
        "The indentation is not valid: this line is indented by %s, but the block that it follows, from line %s on, by %s."
            .formatted(spaces(indentOf(line)), context.getLine() + 1, spaces(context.getColumn()));
    return Optional.of(new YamlSyntax(message, SAME_INDENT, mark));
  }

  private static final String SAME_INDENT =
      "Indent the keys of one mapping, and the items of one list, by the same number of spaces.";

  /** Whether what was refused is the first key or item of its line. */
  private static boolean isFirst(String line, int column) {
    return line.substring(0, Math.min(column, line.length())).isBlank();
  }

  private static boolean isFirst(String said, String line, int column) {
    if (!said.contains("mapping values")) {
      return isFirst(line, column);
    }
    String before = line.substring(0, Math.min(column, line.length()));
    return !before.contains(": ") && !before.strip().startsWith("- ");
  }

  private static YamlSyntax tooDeep(Mark mark, String line, Source source) {
    int above = lineAbove(mark.getLine(), source);
    String message =
        above == 0
            ? "The indentation is not valid: this line is indented by %s, which no line above allows."
                .formatted(spaces(indentOf(line)))
            : "The indentation is not valid: this line is indented by %s, and line %s above it, which already has a value, by %s."
                .formatted(
                    spaces(indentOf(line)), above, spaces(indentOf(source.line(above).orElse(""))));
    return new YamlSyntax(message, SAME_INDENT, startOf(mark, line));
  }

  /** The first character of a line that is not a space: its key, and not the colon after it. */
  private static Mark startOf(Mark mark, String line) {
    return new Mark(mark.getName(), 0, mark.getLine(), indentOf(line), new int[0], 0);
  }

  private static YamlSyntax colonInText(Mark mark) {
    return new YamlSyntax(
        NOT_YAML + "a second `: ` appears in the value of a key.",
        "Put the value into quotes if the colon is part of it; else begin a new line.",
        mark);
  }

  private static YamlSyntax itemOnLineOfKey(Mark mark) {
    return new YamlSyntax(
        NOT_YAML + "a list item (`- `) cannot begin on the line of its key.",
        "Begin the list on the next line.",
        mark);
  }

  /** The number of the last line before this one that is neither blank nor a comment; 0 if none. */
  private static int lineAbove(int lines, Source source) {
    for (int number = lines; number > 0; number--) {
      String line = source.line(number).orElse("").strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        return number;
      }
    }
    return 0;
  }

  static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String spaces(int count) {
    return count == 1 ? "1 space" : count + " spaces";
  }
}
