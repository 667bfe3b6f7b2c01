package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;

/** Only a pipeline asks for an approval. */
final class ApprovalInPipelineRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2409",
            "An environment with `approval` is one that the pipelines deploy to.",
            "An approval is an action of a pipeline. No approval is requested when an operator deploys by"
                + " hand.",
            "https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html")
        .withExample("environments: { sandbox: { approval: true } }");
  }

  @Override
  public void check(RigletSubject subject, Findings findings) {
    for (Environment environment : subject.environments()) {
      NodePath path = subject.path(environment).key("approval");
      if (!environment.promotion().isInPipeline()
          && subject.places().text(path).filter(Boolean::parseBoolean).isPresent()
          && subject.isSound(path, subject.path(environment).key("pipeline"))) {
        subject
            .report(
                findings,
                info(),
                path,
                "`approval` has no effect: the pipelines do not deploy to `%s`."
                    .formatted(environment.name()))
            .hint("Add `pipeline: true`, or remove `approval`.");
      }
    }
  }
}
