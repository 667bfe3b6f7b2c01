package dev.rigc.rule.riglet.compute;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.compute.placement.Spread;

/** The hosts hold all copies that scaling may add, of all applications at once. */
final class ScaledTasksFitRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2338",
            "The hosts of a cluster hold the most copies that scaling may run.",
            "Scaling raises the number of copies whether or not a host has room for them. Copies"
                + " without a host wait, and the application stays as slow as it was.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html")
        .withExample("scaling: { max: { production: 20 }, cpu: 60 } on two hosts of type t3.small");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      if (environment.deployments().values().stream()
          .anyMatch(deployment -> deployment.activeScaling().isPresent())) {
        ClusterLoad.of(context, environment)
            .filter(TasksFitClusterRule::holds)
            .flatMap(always -> ClusterLoad.largest(context, environment))
            .ifPresent(load -> check(context, findings, load));
      }
    }
  }

  private void check(RigletContext context, Findings findings, ClusterLoad load) {
    Spread spread = load.spread(load.hosts());
    if (!spread.isComplete()) {
      context
          .report(
              findings,
              info(),
              context.writtenOrigin(load.environment(), "compute", load.sizeKey()),
              "The %s of %s cannot hold all copies that scaling may run there: %s. Each has about %s MiB and %s CPU units for tasks: %s."
                  .formatted(
                      PlacementText.hosts(load),
                      load.environment().name(),
                      PlacementText.tasks(load.groups()),
                      Grouped.of(load.likely().memory()),
                      Grouped.of(load.likely().cpu()),
                      PlacementText.placement(spread)))
          .hint(hint(load));
    }
  }

  private static String hint(ClusterLoad load) {
    return load.enoughHosts().isPresent()
        ? "`%s: %s` is enough; or lower the `max` of the applications."
            .formatted(load.sizeKey(), load.enoughHosts().getAsInt())
        : "Take a larger `compute.instanceType`, or lower the `max` of the applications.";
  }
}
