package dev.rigc.rule.riglet.pipeline;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.TestReport;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A report of end-to-end tests needs end-to-end tests. */
final class EndToEndReportRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2415",
            "A report of end-to-end tests belongs to an application that has them.",
            "The project of the end-to-end tests fills it; without `endToEndTests` there is none, and"
                + " the report group stays empty.",
            "https://docs.aws.amazon.com/codebuild/latest/userguide/report-group-naming.html")
        .withExample("testReports: { ui: end-to-end } without endToEndTests");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      for (TestReport report : application.pipeline().reports()) {
        NodePath path = context.path(application).key("testReports").key(report.name().value());
        if (report.kind() == TestReport.Kind.END_TO_END
            && application.endToEndTests().isEmpty()
            && context.isSound(path, context.path(application).key("endToEndTests"))) {
          context
              .report(
                  findings,
                  info(),
                  path,
                  "Nothing fills the report `%s`: `%s` has no `endToEndTests`."
                      .formatted(report.name(), application.name()))
              .hint("Add `endToEndTests`, or write `tests` for tests that the build runs.");
        }
      }
    }
  }
}
