package dev.rigc.lint;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.lint.Mark.Language;
import dev.rigc.lint.Mark.Scope;
import dev.rigc.lint.MarkedSource.Malformed;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the comments {@code # rigc: ignore RULE reason}. One behind a value is about its own line,
 * one on a line of its own about the next line that holds something.
 */
final class SuppressionComments {
  private static final Pattern COMMENT =
      Pattern.compile("(?<![^ \\t])#[ \\t]*rigc:[ \\t]*ignore\\b[ \\t]*(.*)");
  private static final Pattern RULES_AND_REASON =
      Pattern.compile(
          "([^\\s,]+(?:,[ \\t]*[^\\s,]+)*)(?:[ \\t]+(?:[-:\\u2013\\u2014]+[ \\t]*)?(.*))?");
  private static final Pattern RULE = Pattern.compile("[^\\s,]+");

  private final Source source;
  private final List<String> lines;
  private final ScalarSpans scalars;
  private final List<Mark> marks;
  private final List<Malformed> malformed;

  private SuppressionComments(Document document, List<Mark> marks, List<Malformed> malformed) {
    this.source = document.source();
    this.lines = source.text().lines().toList();
    this.scalars = ScalarSpans.of(document);
    this.marks = marks;
    this.malformed = malformed;
  }

  /** Adds the comments of {@code document}. JSON has none: there every {@code #} is in a string. */
  static void collect(Document document, List<Mark> marks, List<Malformed> malformed) {
    if (document.root().isPresent() && mayHoldComments(document.source().text())) {
      new SuppressionComments(document, marks, malformed).scan();
    }
  }

  private static boolean mayHoldComments(String text) {
    return text.contains("rigc:") && COMMENT.matcher(text).find();
  }

  private void scan() {
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      int from = 0;
      while (comment.find(from)) {
        if (!scalars.contain(i + 1, column(i, comment.start()))) {
          read(i, comment);
          break;
        }
        from = comment.start() + 1;
      }
    }
  }

  private void read(int line, Matcher comment) {
    Matcher parts = RULES_AND_REASON.matcher(comment.group(1).strip());
    if (!parts.matches()) {
      malformed.add(
          new Malformed(
              place(line, comment.start(), comment.end()),
              NodePath.ROOT,
              "This suppression names no rule.",
              excerpt(line)));
      return;
    }
    boolean alone = lines.get(line).substring(0, comment.start()).isBlank();
    Scope scope = new Scope.Line(alone ? nextContent(line) : line + 1);
    String reason = Optional.ofNullable(parts.group(2)).orElse("").strip();
    int offset = comment.start(1);
    Matcher rule = RULE.matcher(parts.group(1));
    while (rule.find()) {
      SourceLocation place = place(line, offset + rule.start(), offset + rule.end());
      marks.add(
          new Mark(
              Language.RIGC, rule.group(), reason, scope, place, NodePath.ROOT, excerpt(line)));
    }
  }

  /** The number of the next line that is neither blank nor only a comment. */
  private int nextContent(int comment) {
    int line = comment + 1;
    while (line < lines.size()
        && (lines.get(line).isBlank() || lines.get(line).stripLeading().startsWith("#"))) {
      line++;
    }
    return line + 1;
  }

  private SourceLocation place(int line, int start, int end) {
    return new SourceLocation(
        source.name(), line + 1, column(line, start), line + 1, column(line, end));
  }

  private int column(int line, int index) {
    return 1 + lines.get(line).codePointCount(0, index);
  }

  private Optional<String> excerpt(int line) {
    return Optional.of(lines.get(line));
  }
}
