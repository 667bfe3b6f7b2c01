package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.FindingStore.Batch;
import dev.rigc.rule.system.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a template when the rules on it alone have run: far less than the template. */
public final class LintedTemplate {
  private final Kept extract;
  private final Batch findings;
  private final List<Diagnostic> elsewhere;
  private final @Nullable Suppressions suppressions;

  /**
   * @param extract what rules on sets need of the template
   * @param findings what its own rules found in it, judged
   * @param elsewhere what they found in other files, not yet judged
   * @param suppressions those that stand in it, if any do
   */
  LintedTemplate(
      Kept extract,
      Batch findings,
      List<Diagnostic> elsewhere,
      @Nullable Suppressions suppressions) {
    this.extract = extract;
    this.findings = findings;
    this.elsewhere = elsewhere;
    this.suppressions = suppressions;
  }

  String name() {
    return extract.name();
  }

  Kept extract() {
    return extract;
  }

  Batch findings() {
    return findings;
  }

  List<Diagnostic> elsewhere() {
    return elsewhere;
  }

  @Nullable Suppressions suppressions() {
    return suppressions;
  }
}
