package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import java.util.List;

/** What is kept of a template when the rules on it alone have run: far less than the template. */
public final class LintedTemplate {
  private final Template extract;
  private final List<Diagnostic> findings;
  private final MarkedSource marks;

  /**
   * @param extract what rules on sets need of the template
   * @param findings what its own rules found
   * @param marks the suppressions that stand in it
   */
  LintedTemplate(Template extract, List<Diagnostic> findings, MarkedSource marks) {
    this.extract = extract;
    this.findings = List.copyOf(findings);
    this.marks = marks;
  }

  Template extract() {
    return extract;
  }

  List<Diagnostic> findings() {
    return findings;
  }

  MarkedSource marks() {
    return marks;
  }
}
