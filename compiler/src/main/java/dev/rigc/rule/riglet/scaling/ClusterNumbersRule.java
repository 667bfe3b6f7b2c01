package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.ClusterScaling;
import dev.rigc.model.compute.Spot;
import dev.rigc.model.value.ScheduledBounds;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** The numbers of a cluster's scaling and of its spare capacity are within their ranges. */
final class ClusterNumbersRule implements RigletRule {
  private static final NumberRange PERCENT = new NumberRange(1, 100, " percent");
  private static final NumberRange SECONDS = new NumberRange(0, 10_000, " seconds");
  private static final NumberRange HOSTS = new NumberRange(0, 1_000);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2342",
            "The numbers of `compute.scaling` and `compute.spot` are within their ranges.",
            "ECS refuses a capacity provider with a target outside of 1 to 100 percent or a warm-up"
                + " beyond 10,000 seconds.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScaling.html")
        .withExample("compute: { scaling: { targetCapacity: 120 } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      environment
          .compute()
          .scaling()
          .ifPresent(scaling -> scaling(context, findings, environment, scaling));
      environment.compute().spot().ifPresent(spot -> spot(context, findings, environment, spot));
    }
  }

  private void scaling(
      RigletContext context, Findings findings, Environment environment, ClusterScaling scaling) {
    NodePath target = context.origin(environment, "compute", "scaling", "targetCapacity");
    PERCENT.check(context, findings, info(), target, scaling.targetCapacity());
    NodePath warmUp = context.origin(environment, "compute", "scaling", "warmUp");
    SECONDS.check(context, findings, info(), warmUp, scaling.warmUp());
    NodePath path = context.origin(environment, "compute", "scaling", "schedules");
    List<ScheduledBounds> schedules = scaling.schedules();
    for (int i = 0; i < schedules.size(); i++) {
      NodePath each = path.index(i);
      ScheduledBounds bounds = schedules.get(i);
      bounds.min().ifPresent(min -> HOSTS.check(context, findings, info(), each.key("min"), min));
      bounds.max().ifPresent(max -> HOSTS.check(context, findings, info(), each.key("max"), max));
    }
  }

  private void spot(RigletContext context, Findings findings, Environment environment, Spot spot) {
    NodePath base = context.origin(environment, "compute", "spot", "base");
    HOSTS.check(context, findings, info(), base, spot.base());
    NodePath percent = context.origin(environment, "compute", "spot", "percent");
    PERCENT.check(context, findings, info(), percent, spot.percent());
  }
}
