package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.Cause;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.PropertyDifference;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.value.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A comment on a pull request: one block that needs nothing else, with a hidden mark by which a
 * later run finds it again. GitHub takes at most 65,536 characters, so tables and details are left
 * out from the end where there are too many, and the block says so.
 */
final class DiffMarkdownReport implements DiffReport {
  /** What a later run looks for. */
  static final String MARK = "<!-- rigc-diff -->";

  /** GitHub's limit with room for what an action adds. */
  static final int LONGEST = 65_000;

  private static final String NO_ENVIRONMENT = "shared";

  @Override
  public void write(DiffOutcome outcome, Appendable out) throws IOException {
    StringBuilder text = new StringBuilder(MARK + "\n");
    text.append("### rigc diff\n\n**").append(escaped(DiffWords.counts(outcome))).append("**\n");
    findings(outcome, text);
    List<String> blocks = new ArrayList<>();
    byEnvironment(outcome)
        .forEach(
            (environment, stacks) -> {
              blocks.add(table(environment, stacks, outcome));
            });
    outcome.stacks().forEach(stack -> blocks.add(details(stack, outcome)));
    int left = 0;
    for (String block : blocks) {
      if (text.length() + block.length() > LONGEST) {
        left++;
      } else {
        text.append(block);
      }
    }
    if (left > 0) {
      text.append(
          "\n%s left out, as a comment has a limit; the step summary has all.\n"
              .formatted(DiffWords.number(left, "part")));
    }
    int same = outcome.allStacks() - outcome.stacks().size();
    if (same > 0) {
      text.append('\n').append(DiffWords.number(same, "stack")).append(" unchanged.\n");
    }
    out.append(text);
  }

  private static void findings(DiffOutcome outcome, StringBuilder text) {
    for (String violation : outcome.violations()) {
      text.append("\n- **fails:** ").append(escaped(violation));
    }
    int room = LONGEST / 4;
    for (Diagnostic one : outcome.result().insights()) {
      if (one.severity() == Severity.ERROR && text.length() < room) {
        text.append("\n- **").append(one.rule()).append("** ").append(escaped(one.message()));
      }
    }
    text.append('\n');
  }

  private static Map<String, List<StackDifference>> byEnvironment(DiffOutcome outcome) {
    Map<String, List<StackDifference>> groups = new LinkedHashMap<>();
    for (StackDifference stack : outcome.stacks()) {
      String environment = stack.model().source().environment().orElse(NO_ENVIRONMENT);
      groups.computeIfAbsent(environment, key -> new ArrayList<>()).add(stack);
    }
    return groups;
  }

  private static String table(
      String environment, List<StackDifference> stacks, DiffOutcome outcome) {
    StringBuilder rows = new StringBuilder();
    for (StackDifference stack : stacks) {
      for (ResourceDifference one : DiffOutcome.resources(stack)) {
        if (one.effect() != Effect.NONE) {
          row(stack, one, outcome, rows);
        }
      }
    }
    return rows.isEmpty()
        ? ""
        : "\n#### "
            + escaped(environment)
            + "\n\n| | Resource | Stack | Data | Why |\n"
            + "|---|---|---|---|---|\n"
            + rows;
  }

  private static void row(
      StackDifference stack, ResourceDifference one, DiffOutcome outcome, StringBuilder rows) {
    List<Cause> causes = DiffWords.causes(one);
    String why =
        causes.isEmpty()
            ? one.properties().isEmpty() ? "" : one.properties().get(0).path()
            : DiffWords.cause(outcome, causes.get(0));
    String accepted =
        outcome.accepted().apply(one).map(found -> "accepted: " + found.reason()).orElse("");
    rows.append("| ")
        .append(
            one.effect().isAtLeast(Effect.MAY_REPLACE)
                ? "**%s**".formatted(one.effect().word())
                : one.effect().word())
        .append(" | ")
        .append(code(one.logicalId()))
        .append(" | ")
        .append(code(stack.key()))
        .append(" | ")
        .append(escaped(DiffWords.fate(one)))
        .append(" | ")
        .append(escaped(accepted.isEmpty() ? why : accepted))
        .append(" |\n");
  }

  private static String details(StackDifference stack, DiffOutcome outcome) {
    StringBuilder lines = new StringBuilder();
    stack
        .tags()
        .forEach(one -> line("Tags." + one.key(), one.before(), one.after(), outcome, lines));
    stack
        .parameters()
        .forEach(
            one -> line("Parameters." + one.name(), one.before(), one.after(), outcome, lines));
    for (ResourceDifference resource : DiffOutcome.resources(stack)) {
      for (PropertyDifference one : resource.properties()) {
        String place = resource.logicalId() + "." + one.path();
        line(place, one.before(), one.after(), outcome, lines);
      }
    }
    boolean isWhole = stack.kind() == Kind.ADDED || stack.kind() == Kind.REMOVED;
    String kind = isWhole ? " (" + stack.kind().word() + ")" : "";
    return lines.isEmpty() && !isWhole
        ? ""
        : "\n<details><summary>"
            + code(stack.key())
            + kind
            + "</summary>\n\n"
            + lines
            + "\n</details>\n";
  }

  private static void line(
      String place, Term before, Term after, DiffOutcome outcome, StringBuilder lines) {
    lines.append("- ").append(code(place)).append(": ");
    lines.append(change(outcome, before, after)).append('\n');
  }

  private static String change(DiffOutcome outcome, Term before, Term after) {
    return Phrases.way(
        List.of(code(DiffWords.value(outcome, before)), code(DiffWords.value(outcome, after))));
  }

  private static String code(String text) {
    return "<code>" + escaped(text) + "</code>";
  }

  /** Nothing in a text is markup, a mention, a link or a row's end. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || " .,/()=+-–→%".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("&#").append(c).append(';');
              }
            });
    return escaped.toString();
  }
}
