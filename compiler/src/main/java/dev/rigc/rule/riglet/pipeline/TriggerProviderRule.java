package dev.rigc.rule.riglet.pipeline;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.SourceProvider;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Only a connection filters pushes. */
final class TriggerProviderRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2413",
            "A trigger belongs to a source that is read through the connection.",
            "CodePipeline filters branches, paths and tags of sources that a connection reads, and of"
                + " no others.",
            "https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineTriggerDeclaration.html")
        .withExample("source: { provider: s3, trigger: { paths: [src/**] } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("source").key("trigger");
      if (application.pipeline().trigger().isPresent()
          && !application.provider().usesConnection()
          && context.isSound(path)) {
        context
            .reportKey(
                findings,
                info(),
                path,
                "The source of `%s` is in %s, whose changes cannot be filtered."
                    .formatted(
                        application.name(),
                        application.provider() == SourceProvider.S3 ? "S3" : "CodeCommit"))
            .hint(
                "Remove `trigger`: the pipeline runs for every %s."
                    .formatted(
                        application.provider() == SourceProvider.S3
                            ? "new version of the archive"
                            : "push to the branch"));
      }
    }
  }
}
