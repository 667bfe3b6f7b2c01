package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.Architecture;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** The one image that goes through all environments runs on the processors of each. */
final class OneImageRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2347",
            "All environments have the same processors, or images for each of them.",
            "A pipeline promotes one image. Where processors differ it must be an image of several"
                + " platforms, which takes longer to build: `docker build` alone makes one for the"
                + " processors of the build.",
            "https://docs.docker.com/build/building/multi-platform/")
        .withExample(
            "environments: { staging: { compute: { architecture: arm64 } }, production: {} }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    List<Environment> environments = context.environments();
    if (context.applications().isEmpty()
        || environments.stream().map(OneImageRule::processors).distinct().count() < 2) {
      return;
    }
    for (Environment environment : environments) {
      NodePath path = context.origin(environment, "compute", "architecture");
      if (processors(environment) == Architecture.ARM64 && context.isSound(path)) {
        List<String> others =
            environments.stream()
                .filter(other -> processors(other) != Architecture.ARM64)
                .map(other -> other.name().value())
                .toList();
        context
            .report(
                findings,
                info(),
                path,
                "%s has arm64 processors, but %s x86-64 ones, and all run the same images."
                    .formatted(
                        environment.name(),
                        Phrases.and(others) + (others.size() == 1 ? " has" : " have")))
            .hint(
                "Let buildspec.yml build for the platforms of the variable PLATFORMS, as with `docker buildx build --platform \"$PLATFORMS\" --push`; or choose one architecture.");
        return;
      }
    }
  }

  private static Architecture processors(Environment environment) {
    return environment.compute().processors();
  }
}
