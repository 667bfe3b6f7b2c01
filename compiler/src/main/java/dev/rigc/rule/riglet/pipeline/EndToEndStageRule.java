package dev.rigc.rule.riglet.pipeline;

import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** End-to-end tests have something to test. */
final class EndToEndStageRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2410",
            "End-to-end tests need an environment that the pipelines deploy to.",
            "They run after the deployment to integration or, where the pipelines do not deploy to"
                + " it, to their first environment.",
            "https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html")
        .withExample("environments: { sandbox: {} } with endToEndTests: buildspec.e2e.yml");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    if (context.riglet().testedEnvironment().isPresent()) {
      return;
    }
    for (Application application : context.applications()) {
      if (application.endToEndTests().isPresent()) {
        context
            .report(
                findings,
                info(),
                context.path(application).key("endToEndTests"),
                "The end-to-end tests of `%s` never run: the pipelines deploy to no environment."
                    .formatted(application.name()))
            .hint("Add `pipeline: true` to the environment that they are to test.");
      }
    }
  }
}
