package dev.rigc.cli.report;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.Cause;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Fate;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.value.Term;
import java.util.ArrayList;
import java.util.List;

/** Words that the reports of a diff for people share. */
final class DiffWords {
  private static final int LONGEST_VALUE = 120;

  private DiffWords() {}

  /** The counts in a sentence, what is grave first. */
  static String counts(DiffOutcome outcome) {
    if (outcome.result().difference().isEmpty()) {
      return "No differences in %s.".formatted(number(outcome.allStacks(), "stack"));
    }
    List<String> parts = new ArrayList<>();
    add(outcome.count(Effect.DELETE), "deleted", parts);
    add(outcome.count(Effect.WILL_REPLACE), "will be replaced", parts);
    add(outcome.count(Effect.MAY_REPLACE), "may be replaced", parts);
    add(outcome.count(Effect.MAY_INTERRUPT), "may be interrupted", parts);
    add(outcome.count(Effect.IN_PLACE), "updated in place", parts);
    add(outcome.count(Effect.CREATE), "created", parts);
    if (outcome.tagged() > 0) {
      parts.add("tags of %s changed".formatted(number(outcome.tagged(), "stack")));
    }
    String lost =
        outcome.lost() == 0
            ? ""
            : " Data of %s is or may be lost.".formatted(number(outcome.lost(), "resource"));
    return "%s of %s: %s.%s"
        .formatted(
            outcome.stacks().size(),
            number(outcome.allStacks(), "stack"),
            parts.isEmpty() ? "no resource changes" : String.join(", ", parts),
            lost);
  }

  private static void add(int count, String what, List<String> parts) {
    if (count > 0) {
      parts.add(parts.isEmpty() ? number(count, "resource") + " " + what : count + " " + what);
    }
  }

  static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A value in a line; a dash if there is none. */
  static String value(DiffOutcome outcome, Term term) {
    return term.equals(Term.NONE)
        ? "–"
        : Phrases.cut(Phrases.visible(outcome.result().show(term)), LONGEST_VALUE);
  }

  /** What becomes of data; blank if there is nothing to say. */
  static String fate(ResourceDifference resource) {
    return resource.fate() == Fate.NONE
        ? ""
        : resource.fate() == Fate.LOST && resource.effect() == Effect.MAY_REPLACE
            ? "data may be lost"
            : "data " + resource.fate().word();
  }

  /** The causes that are worth a line: those with a way or a reason that are grave enough. */
  static List<Cause> causes(ResourceDifference resource) {
    return resource.gravest().stream()
        .filter(cause -> !cause.isOwn() || !cause.reason().isEmpty())
        .toList();
  }

  static String cause(DiffOutcome outcome, Cause cause) {
    String way = cause.isOwn() ? cause.property() : cause.line();
    String reason = cause.reason();
    String text = way.isEmpty() ? reason : reason.isEmpty() ? way : way + " (" + reason + ")";
    return Phrases.visible(outcome.result().show(text));
  }
}
