package dev.rigc.lint;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.lint.Mark.Language;
import dev.rigc.lint.Mark.Scope;
import dev.rigc.lint.MarkedSource.Malformed;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.ScalarSpans;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the comments {@code # rigc: ignore RULE reason}. One after a value is about its own line,
 * one on a line of its own about the next line that holds something.
 */
final class SuppressionComments {
  private static final Pattern COMMENT =
      Pattern.compile("(?<![^ \\t])#[ \\t]*+rigc:[ \\t]*+ignore\\b[ \\t]*+");
  private static final Pattern RULES_AND_REASON =
      Pattern.compile(
          "([^\\s,]++(?:,[ \\t]*+[^\\s,]++)*+)(?:[ \\t]++(?:[-:\\u2013\\u2014]++[ \\t]*+)?+(.*+))?+");
  private static final Pattern RULE = Pattern.compile("[^\\s,]++");

  private final Source source;
  private final List<String> lines;
  private final int[] nextContent;
  private final ScalarSpans scalars;
  private final List<Mark> marks;
  private final List<Malformed> malformed;

  private SuppressionComments(Document document, List<Mark> marks, List<Malformed> malformed) {
    this.source = document.source();
    this.lines = source.text().lines().toList();
    this.nextContent = nextContents(lines);
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
      Columns columns = new Columns(lines.get(i));
      while (comment.find()) {
        if (!scalars.contain(i + 1, columns.at(comment.start()))) {
          read(i, comment, columns);
          break;
        }
      }
    }
  }

  private void read(int line, Matcher comment, Columns columns) {
    String text = lines.get(line);
    Matcher parts = RULES_AND_REASON.matcher(text.substring(comment.end()).strip());
    if (!parts.matches()) {
      malformed.add(
          new Malformed(
              place(line, columns.at(comment.start()), columns.at(text.length())),
              NodePath.ROOT,
              "This suppression names no rule.",
              source.excerpt(line + 1)));
      return;
    }
    boolean alone = text.substring(0, comment.start()).isBlank();
    Scope scope = new Scope.Line(alone ? nextContent[line] : line + 1);
    String reason = Optional.ofNullable(parts.group(2)).orElse("").strip();
    Optional<String> excerpt = source.excerpt(line + 1);
    int offset = comment.end();
    Matcher rule = RULE.matcher(parts.group(1));
    while (rule.find()) {
      int start = columns.at(offset + rule.start());
      SourceLocation place = place(line, start, columns.at(offset + rule.end()));
      marks.add(
          new Mark(Language.RIGC, rule.group(), reason, scope, place, NodePath.ROOT, excerpt));
    }
  }

  /**
   * For each line, the number of the next one that is neither blank nor only a comment. Found for
   * all at once: a file may be nothing but comments.
   */
  private static int[] nextContents(List<String> lines) {
    int[] next = new int[lines.size()];
    int number = lines.size() + 1;
    for (int line = lines.size() - 1; line >= 0; line--) {
      next[line] = number;
      String text = lines.get(line).stripLeading();
      if (!text.isBlank() && !text.startsWith("#")) {
        number = line + 1;
      }
    }
    return next;
  }

  private SourceLocation place(int line, int column, int endColumn) {
    return new SourceLocation(source.name(), line + 1, column, line + 1, endColumn);
  }

  /** The columns of a line, asked for from left to right: each character is counted once. */
  private static final class Columns {
    private final String line;
    private int index;
    private int column = 1;

    Columns(String line) {
      this.line = line;
    }

    int at(int next) {
      column += line.codePointCount(index, next);
      index = next;
      return column;
    }
  }
}
