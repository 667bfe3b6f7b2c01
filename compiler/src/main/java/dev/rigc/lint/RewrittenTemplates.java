package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import java.util.List;
import java.util.Set;

/**
 * Templates that a macro of the account changes before CloudFormation reads them. What is wrong
 * with one may be meant for the macro, so it is a warning, unless the macro never gets to see it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-overview.html">How
 *     CloudFormation macros work</a>
 */
final class RewrittenTemplates {
  /** About the text, its size, the transforms themselves, and the lint. */
  private static final Set<RuleId> ERRORS_ALL_THE_SAME =
      Set.of(
          new RuleId("CFN0000"),
          new RuleId("CFN0002"),
          new RuleId("CFN0003"),
          new RuleId("CFN1002"),
          new RuleId("CFN1005"));

  private RewrittenTemplates() {}

  /** The findings in a template, with the severity that they have if a macro rewrites it. */
  static List<Diagnostic> judged(List<Diagnostic> found, Template template) {
    return template.isRewritten() ? found.stream().map(RewrittenTemplates::judged).toList() : found;
  }

  private static Diagnostic judged(Diagnostic finding) {
    return finding.severity() == Severity.ERROR && !ERRORS_ALL_THE_SAME.contains(finding.rule())
        ? finding.withSeverity(Severity.WARNING)
        : finding;
  }
}
