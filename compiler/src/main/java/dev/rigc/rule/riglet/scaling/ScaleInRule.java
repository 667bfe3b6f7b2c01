package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** What a step adds is removed again. */
final class ScaleInRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2337",
            "Copies that server errors add are removed again.",
            "The step on server errors adds copies only. Without a target that removes them, the"
                + " application keeps all copies of its worst minute, and their cost.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-stepscaling.html")
        .withExample("scaling: { max: { production: 10 }, serverErrors: {} }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ScaledApplication scaled : ScaledApplication.active(context)) {
      NodePath path = scaled.origin(context, "serverErrors");
      if (scaled.scaling().serverErrors().isPresent()
          && !scaled.scaling().tracksTarget()
          && scaled.scaling().schedules().stream().noneMatch(each -> each.max().isPresent())
          && context.isSound(path)) {
        context
            .report(
                findings,
                info(),
                path,
                "Server errors add copies of %s, and nothing removes them again."
                    .formatted(scaled.inWords()))
            .hint("Add a target such as `cpu: 60`, which removes what is not needed.");
      }
    }
  }
}
