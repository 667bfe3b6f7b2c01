package dev.rigc.rule.riglet;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;

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
  public void check(RigletSubject subject, Findings findings) {
    subject
        .applications()
        .forEach(
            app ->
                app.endToEndTests()
                    .ifPresent(
                        file ->
                            PATH.check(
                                subject,
                                findings,
                                info(),
                                subject.path(app).key("endToEndTests"),
                                file)));
  }
}
