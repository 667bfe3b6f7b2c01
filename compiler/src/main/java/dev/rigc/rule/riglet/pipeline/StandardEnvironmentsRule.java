package dev.rigc.rule.riglet.pipeline;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** A build pipeline has environments to promote through. */
final class StandardEnvironmentsRule implements RigletRule {
  private static final NodePath ENVIRONMENTS = NodePath.of("environments");

  @Override
  public RuleInfo info() {
    return RuleInfo.note(
            "RIG2408",
            "A riglet with applications has integration, staging and production, or says with"
                + " `pipeline` where its pipelines deploy.",
            "Where nothing else is said, pipelines promote through those of these three that there"
                + " are; one that is missing is skipped, and an environment of another name is"
                + " deployed by hand. Pipelines without any environment only build.",
            "https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-continuous-delivery-integration.html")
        .withExample("environments: { integration: {} } with applications");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    boolean named =
        context.environments().stream()
            .allMatch(environment -> context.isNameSound(context.path(environment)));
    if (context.applications().isEmpty() || !named || !context.isSound(ENVIRONMENTS)) {
      return;
    }
    List<Environment> unasked =
        context.environments().stream().filter(each -> isUnasked(context, each)).toList();
    if (!context.riglet().pipelineEnvironments().isEmpty()) {
      reportMissing(context, findings);
      unasked.forEach(environment -> reportByHand(context, findings, environment));
    } else if (!unasked.isEmpty()) {
      reportNone(context, findings);
    }
  }

  private void reportNone(RigletContext context, Findings findings) {
    context
        .report(
            findings,
            info(),
            ENVIRONMENTS,
            "The pipelines deploy to no environment: they build images, and that is all.")
        .hint(
            "Add `pipeline: true` to the environments that they are to deploy to, or deploy by"
                + " hand with `make create-app`.");
  }

  /** Of no interest where the riglet has an order of promotion of its own. */
  private void reportMissing(RigletContext context, Findings findings) {
    List<String> missing =
        Riglet.STANDARD_ENVIRONMENTS.stream()
            .filter(name -> context.riglet().environment(name).isEmpty())
            .map(Slug::value)
            .toList();
    boolean standard =
        context.riglet().pipelineEnvironments().stream()
            .map(Environment::name)
            .allMatch(Riglet.STANDARD_ENVIRONMENTS::contains);
    if (!missing.isEmpty() && standard) {
      context
          .report(
              findings,
              info(),
              ENVIRONMENTS,
              "The pipelines skip %s, which %s not among the environments."
                  .formatted(Phrases.and(missing), missing.size() == 1 ? "is" : "are"))
          .hint(
              "Add %s, or accept that nothing is tried out there first."
                  .formatted(Phrases.and(missing)));
    }
  }

  /** Whether nothing says that it is deployed by hand but its name. */
  private static boolean isUnasked(RigletContext context, Environment environment) {
    return !Riglet.STANDARD_ENVIRONMENTS.contains(environment.name())
        && !environment.promotion().isInPipeline()
        && !context.places().has(context.path(environment).key("pipeline"));
  }

  private void reportByHand(RigletContext context, Findings findings, Environment environment) {
    context
        .reportKey(
            findings,
            info(),
            context.path(environment),
            "The pipelines do not deploy to `%s`, which is not integration, staging or production."
                .formatted(environment.name()))
        .hint(
            "`pipeline: true` makes it a stage, at its place in the file; `pipeline: false` says"
                + " that it is deployed by hand.");
  }
}
