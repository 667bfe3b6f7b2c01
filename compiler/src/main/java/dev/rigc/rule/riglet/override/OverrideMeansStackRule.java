package dev.rigc.rule.riglet.override;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.PathPattern;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.plan.Planner;
import dev.rigc.plan.StackSite;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.stack.StackKinds;
import java.util.ArrayList;
import java.util.List;

/** The pattern of an override fits the template of some stack. */
final class OverrideMeansStackRule implements RigletRule {
  private static final int MOST_FILES = 6;

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2903",
            "An override is for at least one stack.",
            "A change of a template that the riglet does not have changes nothing, and is usually"
                + " misspelt, or left over from an environment or an application that was renamed.",
            "https://git-scm.com/docs/gitignore#_pattern_format")
        .withExample("overrides:\n  - stacks: stagging/foundation.yaml\n    patch: […]");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < context.riglet().overrides().size(); i++) {
      NodePath path = NodePath.of("overrides", i, "stacks");
      String stacks = context.riglet().overrides().get(i).stacks();
      if (files.isEmpty()) {
        Planner.sites(context.riglet(), StackKinds.of(context.riglet())).stream()
            .map(StackSite::file)
            .forEach(files::add);
      }
      PathPattern pattern = new PathPattern(stacks);
      if (context.isSound(path) && files.stream().noneMatch(pattern::fits)) {
        report(context, findings, path, stacks, files);
      }
    }
  }

  private void report(
      RigletContext context, Findings findings, NodePath path, String stacks, List<String> files) {
    context
        .report(
            findings,
            info(),
            path,
            "%s fits no template of this riglet, so the patch would change nothing."
                .formatted(Phrases.quoted(stacks)))
        .hint(
            Suggestion.name(stacks, files)
                .map(Suggestion::didYouMean)
                .orElseGet(
                    () ->
                        "The templates are %s. `*` is anything within a step, `**` any steps."
                            .formatted(
                                Phrases.and(
                                    files.stream().map(Phrases::quoted).toList(), MOST_FILES))));
  }
}
