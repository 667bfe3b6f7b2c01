package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.AttributeDifference;
import dev.rigc.diff.change.Cause;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.OutputDifference;
import dev.rigc.diff.change.ParameterDifference;
import dev.rigc.diff.change.PropertyDifference;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.TagDifference;
import dev.rigc.diff.value.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** For people: counts first, what is dangerous first, stacks without differences in a line. */
final class DiffTextReport implements DiffReport {
  private static final String RESET = "\u001b[0m";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String BOLD = "\u001b[1m";
  private static final int MOST_CAUSES = 3;

  private final TextStyle style;

  DiffTextReport(TextStyle style) {
    this.style = style;
  }

  @Override
  public void write(DiffOutcome outcome, Appendable out) throws IOException {
    out.append(DiffWords.counts(outcome)).append('\n');
    List<Diagnostic> blocking =
        outcome.result().insights().stream()
            .filter(one -> one.severity() == Severity.ERROR || !isOwn(one))
            .toList();
    if (!blocking.isEmpty()) {
      out.append('\n');
    }
    for (int i = 0; i < blocking.size(); i++) {
      Diagnostic insight = blocking.get(i);
      boolean isLast =
          i + 1 == blocking.size() || !blocking.get(i + 1).hint().equals(insight.hint());
      out.append(styled(RED, insight.severity().word() + " " + insight.rule() + ":"))
          .append(' ')
          .append(insight.message())
          .append('\n');
      if (insight.hint().isPresent() && isLast) {
        out.append("   hint: ").append(insight.hint().get()).append('\n');
      }
    }
    for (StackDifference stack : outcome.stacks()) {
      write(stack, outcome, out);
    }
    int same = outcome.allStacks() - outcome.stacks().size();
    if (same > 0 && !outcome.stacks().isEmpty()) {
      out.append('\n').append(DiffWords.number(same, "stack")).append(" unchanged.\n");
    }
    for (String violation : outcome.violations()) {
      out.append(styled(RED, "fails:")).append(' ').append(violation).append('\n');
    }
  }

  private static boolean isOwn(Diagnostic insight) {
    return insight.rule().value().startsWith("DIF");
  }

  private void write(StackDifference stack, DiffOutcome outcome, Appendable out)
      throws IOException {
    out.append('\n').append(styled(BOLD, Phrases.visible(stack.key())));
    if (stack.kind() == Kind.ADDED || stack.kind() == Kind.REMOVED) {
      out.append(" (").append(stack.kind().word()).append(')');
    }
    out.append('\n');
    for (TagDifference one : stack.tags()) {
      line("Tags." + one.key(), change(outcome, one.before(), one.after()), out);
    }
    for (ParameterDifference one : stack.parameters()) {
      line("Parameters." + one.name(), change(outcome, one.before(), one.after()), out);
    }
    for (ResourceDifference resource : DiffOutcome.resources(stack)) {
      if (stack.kind() == Kind.CHANGED || stack.kind() == Kind.AFFECTED) {
        write(resource, outcome, out);
      } else {
        head(resource, outcome, out);
      }
    }
    List<OutputDifference> passed = new ArrayList<>();
    for (OutputDifference one : stack.outputs()) {
      if (isEdited(one)) {
        write(one, outcome, out);
      } else {
        passed.add(one);
      }
    }
    if (!passed.isEmpty()) {
      out.append("  Outputs that get another value: ")
          .append(
              Phrases.visible(
                  String.join(", ", passed.stream().map(OutputDifference::name).toList())))
          .append('\n');
    }
  }

  private static void line(String what, String change, Appendable out) throws IOException {
    out.append("  ").append(Phrases.visible(what)).append(": ").append(change).append('\n');
  }

  private void write(ResourceDifference resource, DiffOutcome outcome, Appendable out)
      throws IOException {
    if (resource.kind() == Kind.AFFECTED && resource.effect() == Effect.NONE) {
      return;
    }
    head(resource, outcome, out);
    for (PropertyDifference one : resource.properties()) {
      out.append("    ");
      line(one.path(), change(outcome, one.before(), one.after()), out);
    }
    for (AttributeDifference one : resource.attributes()) {
      out.append("    ");
      line(one.name(), change(outcome, one.before(), one.after()), out);
    }
    List<Cause> causes = DiffWords.causes(resource);
    for (Cause cause : causes.subList(0, Math.min(MOST_CAUSES, causes.size()))) {
      out.append("      because ").append(DiffWords.cause(outcome, cause)).append('\n');
    }
    if (causes.size() > MOST_CAUSES) {
      out.append("      and ")
          .append(DiffWords.number(causes.size() - MOST_CAUSES, "more cause"))
          .append('\n');
    }
  }

  private void head(ResourceDifference resource, DiffOutcome outcome, Appendable out)
      throws IOException {
    String fate = DiffWords.fate(resource);
    out.append("  ")
        .append(styled(colour(resource.effect()), padded(word(resource))))
        .append("  ")
        .append(Phrases.visible(resource.logicalId()))
        .append("  ")
        .append(Phrases.visible(resource.type()))
        .append(fate.isEmpty() ? "" : "  " + fate);
    if (outcome.accepted().apply(resource).isPresent()) {
      out.append("  accepted: ")
          .append(Phrases.visible(outcome.accepted().apply(resource).get().reason()));
    }
    out.append('\n');
  }

  private static String word(ResourceDifference resource) {
    return resource.kind() == Kind.REMOVED && resource.effect() == Effect.NONE
        ? "let go"
        : resource.effect().word();
  }

  private static String padded(String word) {
    return String.format("%-13s", word);
  }

  private void write(OutputDifference one, DiffOutcome outcome, Appendable out) throws IOException {
    line("Outputs." + one.name(), change(outcome, one.before(), one.after()), out);
    if (!one.exportBefore().equals(one.exportAfter())) {
      line(
          "Outputs." + one.name() + ".Export",
          Phrases.way(
              List.of(shown(outcome, one.exportBefore()), shown(outcome, one.exportAfter()))),
          out);
    }
  }

  private static boolean isEdited(OutputDifference one) {
    return !one.before().equals(one.after()) || !one.exportBefore().equals(one.exportAfter());
  }

  private static String shown(DiffOutcome outcome, String name) {
    return name.isEmpty() ? "–" : Phrases.visible(outcome.result().show(name));
  }

  private static String change(DiffOutcome outcome, Term before, Term after) {
    return Phrases.way(List.of(DiffWords.value(outcome, before), DiffWords.value(outcome, after)));
  }

  private static String colour(Effect effect) {
    return effect.isAtLeast(Effect.WILL_REPLACE)
        ? RED
        : effect.isAtLeast(Effect.MAY_INTERRUPT) ? YELLOW : "";
  }

  private String styled(String colour, String text) {
    return style.hasColours() && !colour.isEmpty() ? colour + text + RESET : text;
  }
}
