package dev.rigc.lint;

import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says where conditions make more combinations than are looked at, and functions longer texts. This
 * is not a rule, since it is known only after all rules have looked at values.
 */
public final class EvaluationBounds {
  private static final int STEPS_OF_ENTRY = 2;

  /** The catalogue entry. */
  public static final RuleInfo INFO =
      RuleInfo.note(
              "CFN0003",
              "Every combination of conditions and every string is checked.",
              "Where many conditions meet in one value, their combinations double with each of"
                  + " them; each value that a parameter may have makes one more. So that a lint"
                  + " takes no longer than the template is long, at most "
                  + Evaluator.BOUND
                  + " of them are looked at in one place, and texts of at most "
                  + Grouped.of(Evaluator.LONGEST_TEXT)
                  + " characters. All of them together may take a number of steps, and make a"
                  + " number of characters, that grow with the template and that no template of"
                  + " use comes near; what is wrong only in another value is not found.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html")
          .withExample("!Join ['', [!If [A, a, b], !If [B, c, d], …]] # with seven conditions");

  private EvaluationBounds() {}

  /** The bounds that an evaluator has met so far, sorted by place. */
  public static List<Diagnostic> met(Evaluator evaluator) {
    Findings findings = new Findings();
    Set<List<Object>> reported = new HashSet<>();
    for (Node node : evaluator.boundsMet()) {
      if (reported.add(entry(node.path()))) {
        findings
            .add(
                INFO,
                node,
                "More than %s combinations of values are possible here; the others were not checked."
                    .formatted(Evaluator.BOUND))
            .hint("Let fewer conditions meet in one value, or decide several by one parameter.");
      }
    }
    for (Node node : evaluator.longTexts()) {
      if (reported.add(entry(node.path()))) {
        findings
            .add(
                INFO,
                node,
                "This produces a string of more than %s characters, which was not checked."
                    .formatted(Grouped.of(Evaluator.LONGEST_TEXT)))
            .hint("Make it shorter, or keep it in a bucket and refer to it there.");
      }
    }
    evaluator.spentAt().ifPresent(node -> spent(node, findings));
    return findings.diagnostics();
  }

  private static void spent(Node node, Findings findings) {
    findings
        .add(
            INFO,
            node,
            "The functions of this template have more values than can be looked at; from this one"
                + " on they were taken for unknown.")
        .hint("Nest fewer functions over parameters with many allowed values.");
  }

  /** The resource or output: one note for each is enough. */
  private static List<Object> entry(NodePath path) {
    List<Object> steps = path.steps();
    return steps.subList(0, Math.min(STEPS_OF_ENTRY, steps.size()));
  }
}
