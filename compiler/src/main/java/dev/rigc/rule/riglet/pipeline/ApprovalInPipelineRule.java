package dev.rigc.rule.riglet.pipeline;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

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
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath path = context.path(environment).key("approval");
      if (!environment.promotion().isInPipeline()
          && context.places().text(path).filter(Boolean::parseBoolean).isPresent()
          && context.isSound(path, context.path(environment).key("pipeline"))) {
        context
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
