package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Scaling;
import dev.rigc.model.value.ScheduledBounds;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.Optional;

/** The numbers of scaling are within what makes sense. */
final class ScalingRangeRule implements RigletRule {
  static final NumberRange MIN = new NumberRange(0, 5_000);
  static final NumberRange MAX = new NumberRange(1, 5_000);
  private static final NumberRange PERCENT = new NumberRange(1, 100, " percent");
  private static final NumberRange PER_MINUTE = new NumberRange(1, 1_000_000, " per minute");
  private static final NumberRange ADDED = new NumberRange(1, 1_000);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2331",
            "The numbers of scaling are within their ranges.",
            "ECS runs up to 5,000 tasks for a service. Utilization is a percentage of what tasks"
                + " reserve, and an average above 100 leaves nothing to track.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html")
        .withExample("scaling: { max: { production: 10 }, cpu: 0 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ScaledApplication scaled : ScaledApplication.all(context)) {
      Scaling scaling = scaled.scaling();
      if (context.places().has(scaled.origin(context, "min"))) {
        check(context, findings, scaled, "min", MIN, Optional.of(scaling.min()));
      }
      check(context, findings, scaled, "max", MAX, scaling.max());
      check(context, findings, scaled, "cpu", PERCENT, scaling.cpu());
      check(context, findings, scaled, "memory", PERCENT, scaling.memory());
      check(
          context, findings, scaled, "requestsPerTarget", PER_MINUTE, scaling.requestsPerTarget());
      NodePath errors = scaled.origin(context, "serverErrors");
      scaling
          .serverErrors()
          .ifPresent(
              step -> {
                PER_MINUTE.check(
                    context, findings, info(), errors.key("threshold"), step.threshold());
                ADDED.check(context, findings, info(), errors.key("add"), step.add());
              });
      schedules(context, findings, scaled.origin(context, "schedules"), scaling.schedules());
    }
  }

  private void schedules(
      RigletContext context, Findings findings, NodePath path, List<ScheduledBounds> schedules) {
    for (int i = 0; i < schedules.size(); i++) {
      NodePath each = path.index(i);
      schedules
          .get(i)
          .min()
          .ifPresent(min -> MIN.check(context, findings, info(), each.key("min"), min));
      schedules
          .get(i)
          .max()
          .ifPresent(max -> MIN.check(context, findings, info(), each.key("max"), max));
    }
  }

  private void check(
      RigletContext context,
      Findings findings,
      ScaledApplication scaled,
      String key,
      NumberRange range,
      Optional<Integer> value) {
    value.ifPresent(
        number -> range.check(context, findings, info(), scaled.origin(context, key), number));
  }
}
