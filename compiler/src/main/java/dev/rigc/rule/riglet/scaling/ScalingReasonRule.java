package dev.rigc.rule.riglet.scaling;

import dev.rigc.model.application.Scaling;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** Scaling has a reason to change the number of copies, and copies from which to start. */
final class ScalingReasonRule implements Rule<RigletContext> {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html";

  private static final RuleInfo NO_REASON =
      RuleInfo.warning(
              "RIG2332",
              "Scaling has bounds, and something that changes the number of copies.",
              "Bounds alone change nothing once the number of copies is inside of them; and without"
                  + " a maximum in an environment, nothing there scales.",
              PAGE)
          .withExample("scaling: { max: { production: 10 } }");

  private static final RuleInfo FROM_NONE =
      RuleInfo.warning(
              "RIG2340",
              "An application that scales to no copy has something that starts one.",
              "Utilization and requests are measured at copies. Where none runs, no measured value"
                  + " asks for one; only a schedule does.",
              PAGE)
          .withExample("scaling: { min: { production: 0 }, max: { production: 10 }, cpu: 60 }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NO_REASON, FROM_NONE);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ScaledApplication scaled : ScaledApplication.all(context)) {
      Scaling scaling = scaled.scaling();
      if (!context.isSound(scaled.path(context), scaled.origin(context, "max"))) {
        continue;
      }
      if (scaling.max().isEmpty()) {
        withoutMaximum(context, findings, scaled);
      } else if (!reacts(scaling)) {
        report(
            context,
            findings,
            NO_REASON,
            scaled,
            "Nothing changes the number of copies of %s: its scaling has no target, no step and no schedule.",
            "Add a target such as `cpu: 60`.");
      } else if (scaling.min() == 0 && scaling.schedules().isEmpty()) {
        report(
            context,
            findings,
            FROM_NONE,
            scaled,
            "%s may scale to no copy, and nothing starts one again.",
            "Set `min` to 1, or add a schedule that raises it.");
      }
    }
  }

  private static boolean reacts(Scaling scaling) {
    return scaling.tracksTarget()
        || scaling.serverErrors().isPresent()
        || !scaling.schedules().isEmpty();
  }

  /** Only what is said for this environment alone is in vain. */
  private static void withoutMaximum(
      RigletContext context, Findings findings, ScaledApplication scaled) {
    boolean isOwn =
        scaled.path(context).steps().get(0).equals("environments")
            || context.places().has(scaled.origin(context, "min"));
    if (isOwn) {
      report(
          context,
          findings,
          NO_REASON,
          scaled,
          "%s does not scale, because it has no maximum there; what its scaling says of this environment changes nothing.",
          "Add %s to its `max`, or remove the rest.".formatted(scaled.environment().name()));
    }
  }

  private static void report(
      RigletContext context,
      Findings findings,
      RuleInfo rule,
      ScaledApplication scaled,
      String message,
      String hint) {
    context
        .reportKey(findings, rule, scaled.path(context), message.formatted(scaled.inWords()))
        .hint(hint);
  }
}
