package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Runs a list of rules over one subject. */
public final class RuleRun {
  /** A rule crashed. */
  public static final RuleInfo CRASHED =
      RuleInfo.error(
              "CFN0002",
              "Every rule must come to an end.",
              "A rule that crashes has not looked at the template, so its findings are missing."
                  + " That is a mistake in the rule, never in the template.",
              "https://docs.oracle.com/javase/specs/jls/se17/html/jls-11.html")
          .withExample("A template that makes a rule throw an exception.")
          .withCounterparts("E0002");

  private RuleRun() {}

  /**
   * Everything that {@code rules} find in {@code subject}, sorted by place. A rule that throws is
   * reported as {@code CFN0002} at the start of {@code file}, next to what it had found before.
   */
  public static <S> List<Diagnostic> run(S subject, String file, List<? extends Rule<S>> rules) {
    Findings findings = new Findings();
    for (Rule<S> rule : rules) {
      try {
        rule.check(subject, findings);
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError crash) {
        crashed(rule, file, crash, findings);
      }
    }
    return findings.diagnostics();
  }

  private static <S> void crashed(Rule<S> rule, String file, Throwable crash, Findings findings) {
    String ids = String.join(", ", rule.infos().stream().map(i -> i.id().value()).toList());
    findings
        .add(
            CRASHED,
            SourceLocation.startOf(file),
            NodePath.ROOT,
            "The rule %s crashed on this file: %s.".formatted(ids, crash))
        .hint("Report this with the file, or the part of it that is needed to see it again.");
  }
}
