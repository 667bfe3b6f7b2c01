package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.StackFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a template when the rules on it alone have run: what they found, and the facts
 * for the rules on its set.
 *
 * @param name the template's file
 * @param stacks what was gathered from it, once for each stack that is made of it
 * @param findings what its own rules found in it, filtered
 * @param elsewhere what they found in other files, not yet filtered
 * @param suppressions those that stand in it, if any do
 */
public record LintedTemplate(
    String name,
    List<StackFacts> stacks,
    List<Diagnostic> findings,
    List<Diagnostic> elsewhere,
    @Nullable Suppressions suppressions) {
  /** Keeps copies of the lists. */
  public LintedTemplate {
    stacks = List.copyOf(stacks);
    findings = List.copyOf(findings);
    elsewhere = List.copyOf(elsewhere);
  }
}
