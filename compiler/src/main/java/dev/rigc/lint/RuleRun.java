package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import java.util.List;

/** Runs a list of rules over one subject. */
final class RuleRun {
  private RuleRun() {}

  /**
   * Everything that {@code rules} find in {@code subject}, sorted by place. A rule that throws is
   * reported as {@code CFN0002} at the start of {@code file}, next to what it had found before.
   */
  static <S> List<Diagnostic> run(S subject, String file, List<? extends Rule<S>> rules) {
    Findings findings = new Findings();
    for (Rule<S> rule : rules) {
      try {
        rule.check(subject, findings);
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError crash) {
        Fault.add(file, "the rule " + ids(rule), crash, findings);
      }
    }
    return findings.diagnostics();
  }

  private static <S> String ids(Rule<S> rule) {
    return String.join(", ", rule.infos().stream().map(info -> info.id().value()).toList());
  }
}
