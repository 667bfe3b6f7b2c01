package dev.rigc.rule.riglet.pipeline;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A pipeline has a stage for each environment that it deploys to. */
final class PipelineStagesRule implements RigletRule {
  private static final int FIRST_STAGES = 2;

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2411",
            "A pipeline has at most 50 stages.",
            "CodePipeline allows no more, and `Source` and `Build` are two of them.",
            "https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html")
        .withExample("49 environments with pipeline: true");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    int environments = context.riglet().pipelineEnvironments().size();
    int stages = FIRST_STAGES + environments;
    if (stages > Quota.PIPELINE_STAGES.value() && !context.applications().isEmpty()) {
      context
          .report(
              findings,
              info(),
              NodePath.of("environments"),
              "The pipelines would have %s stages, %s are allowed: Source, Build and %s environments."
                  .formatted(stages, Quota.PIPELINE_STAGES.value(), environments))
          .hint(
              "Remove `pipeline: true` from at least %s."
                  .formatted(
                      stages - Quota.PIPELINE_STAGES.value() == 1
                          ? "one of them"
                          : (stages - Quota.PIPELINE_STAGES.value()) + " of them"));
    }
  }
}
