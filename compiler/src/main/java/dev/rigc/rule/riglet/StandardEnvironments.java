package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Riglet;
import dev.rigc.model.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** A build pipeline has environments to promote through. */
final class StandardEnvironments implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.note(
            "RIG2408",
            "A riglet with applications has integration, staging and production.",
            "A build pipeline promotes through those of these three that there are; one that is"
                + " missing is passed over, and an environment of another name is deployed by hand.",
            "https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-continuous-delivery-integration.html")
        .withExample("environments: { integration: {} } with applications");
  }

  @Override
  public void check(RigletSubject subject, Findings findings) {
    NodePath environments = NodePath.of("environments");
    List<String> missing =
        Riglet.STANDARD_ENVIRONMENTS.stream()
            .filter(name -> subject.riglet().environment(name).isEmpty())
            .map(Slug::value)
            .toList();
    boolean named =
        subject.environments().stream()
            .allMatch(environment -> subject.isNameSound(subject.path(environment)));
    if (!missing.isEmpty()
        && !subject.applications().isEmpty()
        && named
        && subject.isSound(environments)) {
      subject
          .report(
              findings,
              info(),
              environments,
              "The pipelines pass over %s, which is not among the environments."
                  .formatted(Lists.and(missing)))
          .hint(
              "Add %s, or accept that nothing is tried out there first."
                  .formatted(Lists.and(missing)));
    }
  }
}
