package dev.rigc.rule.riglet.pipeline;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.TextForm;

/** The end-to-end tests are a file in the repository. */
final class EndToEndPathRule implements RigletRule {
  private static final TextForm PATH =
      new TextForm(
          "(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*//)[A-Za-z0-9_.][A-Za-z0-9_./-]{0,254}(?<!/)",
          "the path of a file in the repository: letters, digits and `_.-/`, without `..`");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2406",
            "The build specification of the end-to-end tests is a path in the repository.",
            "CodeBuild looks for it below the root of the source.",
            "https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html")
        .withExample("endToEndTests: ../e2e.yml");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context
        .applications()
        .forEach(
            app ->
                app.endToEndTests()
                    .ifPresent(
                        file ->
                            PATH.check(
                                context,
                                findings,
                                info(),
                                context.path(app).key("endToEndTests"),
                                file)));
  }
}
