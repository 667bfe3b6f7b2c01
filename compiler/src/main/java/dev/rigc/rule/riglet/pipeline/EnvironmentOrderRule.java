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

/** The standard environments stand in the order of promotion. */
final class EnvironmentOrderRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2506",
            "Environments are listed in the order of promotion.",
            "Plan and scripts deploy in the order of the file: with production first, production is"
                + " where a mistake shows first.",
            "https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-continuous-delivery-integration.html")
        .withExample("environments: { production: {}, integration: {} }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    List<Slug> found =
        context.environments().stream()
            .map(Environment::name)
            .filter(Riglet.STANDARD_ENVIRONMENTS::contains)
            .toList();
    List<Slug> wanted = Riglet.STANDARD_ENVIRONMENTS.stream().filter(found::contains).toList();
    if (!found.equals(wanted)) {
      context
          .report(
              findings,
              info(),
              NodePath.of("environments"),
              "The environments are listed in the order %s.".formatted(Phrases.and(words(found))))
          .hint("The order of promotion is %s.".formatted(Phrases.and(words(wanted))));
    }
  }

  private static List<String> words(List<Slug> names) {
    return names.stream().map(Slug::value).toList();
  }
}
