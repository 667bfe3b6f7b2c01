package dev.rigc.rule.riglet.pipeline;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The repository of an application is named as its provider names it. */
final class RepositoryFormRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2412",
            "The repository of an application is named as its provider names it.",
            "The source action of a pipeline takes owner/name of GitHub, the path of a GitLab project,"
                + " workspace/repository of Bitbucket, the name of a CodeCommit repository, or bucket"
                + " and key of an archive in S3, and finds nothing under another form.",
            "https://docs.aws.amazon.com/codepipeline/latest/userguide/integrations-action-type.html#integrations-source")
        .withExample("source: { provider: codecommit } with repository: buildit/twig");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("repository");
      String repository = application.repository().value();
      if (!application.provider().isRepository(repository)
          && context.isSound(path, context.path(application).key("source"))) {
        context
            .report(
                findings,
                info(),
                path,
                "%s is %s; it must be %s."
                    .formatted(
                        KeyPath.quoted(path),
                        Phrases.quoted(repository),
                        application.provider().requirement()))
            .hint("`source.provider` says where it lives; without it that is GitHub.");
      }
    }
  }
}
