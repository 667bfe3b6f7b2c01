package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Document.Problem;
import dev.rigc.yaml.Document.ProblemKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What snakeyaml finds wrong with a text, with the place where its author should look. */
final class SyntaxProblems {
  private final Source source;

  SyntaxProblems(Source source) {
    this.source = source;
  }

  /** A text that breaks off where something else is required. */
  Problem of(MarkedYAMLException syntax) {
    YamlSyntax wrong = YamlSyntax.of(syntax, source);
    SourceLocation location = location(wrong.mark());
    boolean isTab = String.valueOf(syntax.getProblem()).contains("'\\t(TAB)'");
    if (isTab || hasTabInIndentation(location.line())) {
      return Problems.of(
          ProblemKind.TAB,
          location,
          NodePath.ROOT,
          "The line is indented with a tab; YAML allows only spaces for indentation.",
          "Replace each tab with two spaces.");
    }
    return Problems.of(ProblemKind.SYNTAX, location, NodePath.ROOT, wrong.message(), wrong.hint());
  }

  private SourceLocation location(@Nullable Mark mark) {
    return mark == null
        ? SourceLocation.startOf(source.name())
        : new SourceLocation(
            source.name(),
            mark.getLine() + 1,
            mark.getColumn() + 1,
            mark.getLine() + 1,
            mark.getColumn() + 1);
  }

  private boolean hasTabInIndentation(int number) {
    String line = source.line(number).orElse("");
    return line.substring(0, YamlSyntax.indentOf(line)).contains("\t");
  }

  /** A character that YAML does not allow. */
  Problem of(ReaderException unprintable) {
    int at = Math.min(unprintable.getPosition(), source.text().length());
    String before = source.text().substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = at - before.lastIndexOf('\n');
    return problem(
        new SourceLocation(source.name(), line, column, line, column + 1),
        String.format(
            Locale.ROOT,
            "the character U+%04X is not allowed in YAML",
            unprintable.getCodePoint()));
  }

  /** Something that cannot be read, somewhere after a place; at the start if nothing was read. */
  Problem after(@Nullable Mark mark) {
    int line = mark == null ? 1 : mark.getLine() + 1;
    int column = mark == null ? 1 : mark.getColumn() + 1;
    return Problems.of(
        ProblemKind.SYNTAX,
        new SourceLocation(source.name(), line, column, line, column),
        NodePath.ROOT,
        "This is not valid YAML: what follows here cannot be read.",
        "Look for an escape of a character that does not exist, as `\\UFFFFFFFF`; the last one is"
            + " `\\U0010FFFF`.");
  }

  /** Anything else: what a limit of the parser refuses. */
  Problem unread() {
    return problem(SourceLocation.startOf(source.name()), "the text cannot be read from here on");
  }

  private static Problem problem(SourceLocation location, String what) {
    return Problems.of(
        ProblemKind.SYNTAX,
        location,
        NodePath.ROOT,
        "This is not valid YAML: " + what + ".",
        "Look for a missing quote, colon, bracket or space on this line or just above it.");
  }
}
