package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.ClusterScaling;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.value.ScheduledBounds;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** What schedules set agrees with the bounds, and is set back. */
final class ScheduleBoundsRule implements Rule<RigletContext> {
  private static final String PAGE =
      "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html";

  private static final RuleInfo DISAGREES =
      RuleInfo.error(
              "RIG2333",
              "A schedule sets a minimum, a maximum or both, and the minimum is at most the maximum.",
              "A scheduled action that changes nothing, or whose minimum is above its maximum, is"
                  + " refused.",
              "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalableTargetAction.html")
          .withExample("schedules: [{ schedule: \"0 8 * * *\", min: 6, max: 4 }]");

  private static final RuleInfo BEYOND =
      RuleInfo.warning(
              "RIG2334",
              "A schedule's bounds agree with those that it leaves as they are.",
              "A scheduled action that sets only one bound fails when it would put the minimum above"
                  + " the maximum that holds then.",
              PAGE)
          .withExample(
              "scaling: { max: { production: 4 }, cpu: 60, schedules: [{ schedule: \"0 8 * * *\", min: 6 }] }");

  private static final RuleInfo FOR_EVER =
      RuleInfo.warning(
              "RIG2341",
              "Bounds that a schedule sets are set back by another one.",
              "A schedule has no end: its bounds hold until another schedule, or a deployment that"
                  + " changes the bounds, replaces them.",
              PAGE)
          .withExample("schedules: [{ schedule: \"0 8 * * *\", min: 6 }]");

  @Override
  public List<RuleInfo> infos() {
    return List.of(DISAGREES, BEYOND, FOR_EVER);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ScaledApplication scaled : ScaledApplication.active(context)) {
      check(
          context,
          findings,
          new Schedules(
              scaled.origin(context, "schedules"),
              scaled.scaling().schedules(),
              scaled.scaling().min(),
              scaled.max(),
              scaled.inWords()));
    }
    for (Environment environment : context.environments()) {
      Compute compute = environment.compute();
      if (compute.scalesHosts()) {
        check(
            context,
            findings,
            new Schedules(
                context.origin(environment, "compute", "scaling", "schedules"),
                compute.scaling().map(ClusterScaling::schedules).orElse(List.of()),
                compute.size(),
                compute.maxSize(),
                "the hosts of " + environment.name()));
      }
    }
  }

  /**
   * The schedules of an application or of a cluster.
   *
   * @param path where they are
   * @param all the schedules
   * @param min the minimum without them
   * @param max the maximum without them
   * @param what what they are of, in words
   */
  private record Schedules(
      NodePath path, List<ScheduledBounds> all, int min, int max, String what) {}

  private static void check(RigletContext context, Findings findings, Schedules schedules) {
    if (!context.places().isSoundThroughout(schedules.path())) {
      return;
    }
    for (int i = 0; i < schedules.all().size(); i++) {
      check(context, findings, schedules, i);
    }
    if (schedules.all().size() == 1 && changesAnything(schedules)) {
      ScheduledBounds only = schedules.all().get(0);
      context
          .report(
              findings,
              FOR_EVER,
              schedules.path().index(0).key("schedule"),
              "The bounds that the schedule %s sets for %s are never set back: it is the only one."
                  .formatted(Phrases.quoted(only.schedule().expression()), schedules.what()))
          .hint("Add a schedule that sets them back, or put the bounds into `min` and `max`.");
    }
  }

  private static boolean changesAnything(Schedules schedules) {
    ScheduledBounds only = schedules.all().get(0);
    return only.min().orElse(schedules.min()) != schedules.min()
        || only.max().orElse(schedules.max()) != schedules.max();
  }

  private static void check(
      RigletContext context, Findings findings, Schedules schedules, int index) {
    ScheduledBounds bounds = schedules.all().get(index);
    NodePath path = schedules.path().index(index);
    if (bounds.min().isEmpty() && bounds.max().isEmpty()) {
      context
          .report(
              findings,
              DISAGREES,
              path.key("schedule"),
              "This schedule of %s changes nothing.".formatted(schedules.what()))
          .hint("Add `min`, `max` or both.");
      return;
    }
    int min = bounds.min().orElse(schedules.min());
    int max = bounds.max().orElse(schedules.max());
    if (min > max) {
      boolean isBoth = bounds.min().isPresent() && bounds.max().isPresent();
      boolean isMin = bounds.min().isPresent();
      context
          .report(
              findings,
              isBoth ? DISAGREES : BEYOND,
              path.key(isMin ? "min" : "max"),
              "This schedule of %s has %s."
                  .formatted(schedules.what(), disagreement(min, max, isBoth, isMin)))
          .hint(
              isBoth
                  ? "Raise `max` to at least %s, or lower `min`.".formatted(min)
                  : "Let the schedule set both, `min` and `max`.");
    }
  }

  private static String disagreement(int min, int max, boolean isBoth, boolean isMin) {
    String fewest = Grouped.of(min);
    String most = Grouped.of(max);
    if (isBoth) {
      return "the minimum %s and the maximum %s".formatted(fewest, most);
    }
    return isMin
        ? "the minimum %s, and the maximum is %s unless another schedule raised it"
            .formatted(fewest, most)
        : "the maximum %s, and the minimum is %s unless another schedule lowered it"
            .formatted(most, fewest);
  }
}
