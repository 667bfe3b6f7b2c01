package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Document.Problem;
import dev.rigc.yaml.Document.ProblemKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What snakeyaml finds wrong with a text, with the place where its author should look. */
final class SyntaxProblems {
  private final Source source;

  SyntaxProblems(Source source) {
    this.source = source;
  }

  /** A text that breaks off where something else has to stand. */
  Problem of(MarkedYAMLException syntax) {
    Mark mark = placeOf(syntax);
    SourceLocation location =
        mark == null
            ? SourceLocation.startOf(source.name())
            : new SourceLocation(
                source.name(),
                mark.getLine() + 1,
                mark.getColumn() + 1,
                mark.getLine() + 1,
                mark.getColumn() + 1);
    String problem = String.valueOf(syntax.getProblem());
    if (problem.contains("'\\t(TAB)'")) {
      return Problems.of(
          ProblemKind.TAB,
          location,
          NodePath.ROOT,
          "A tab stands here; YAML indents with blanks only.",
          "Replace each tab by two blanks.");
    }
    @Nullable String context = syntax.getContext();
    return problem(location, (context == null ? "" : context + ": ") + problem);
  }

  /** Where to look: an unclosed quote is found at the end of the file, and meant where it opens. */
  private static @Nullable Mark placeOf(MarkedYAMLException syntax) {
    boolean isUnclosedQuote =
        "found unexpected end of stream".equals(syntax.getProblem())
            && "while scanning a quoted scalar".equals(syntax.getContext());
    @Nullable Mark problem = syntax.getProblemMark();
    return problem == null || isUnclosedQuote ? syntax.getContextMark() : problem;
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

  /** Something that cannot be read, somewhere behind a place; at the start if nothing was read. */
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

  /** Anything else. */
  Problem of(YAMLException other) {
    return problem(SourceLocation.startOf(source.name()), String.valueOf(other.getMessage()));
  }

  private static Problem problem(SourceLocation location, String what) {
    return Problems.of(
        ProblemKind.SYNTAX,
        location,
        NodePath.ROOT,
        "This is not valid YAML: " + what + ".",
        "Look for a missing quote, colon, bracket or blank on this line or just above it.");
  }
}
