package dev.rigc.rule.riglet.compute;

import dev.rigc.model.Environment;
import dev.rigc.model.compute.Compute;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.compute.placement.Spread;

/**
 * The tasks have hosts while an update of the cluster replaces one. With room for one host more it
 * starts the new one first; without, the remaining hosts have to hold everything.
 */
final class HostReplacementRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2315",
            "While a host is replaced, the remaining ones hold all tasks.",
            "Every update of the cluster, be it for a newer machine image only, replaces its hosts"
                + " one at a time. Where `maxSize` equals `size` the old host goes first, and for"
                + " some minutes its tasks have only the other hosts.",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatepolicy.html")
        .withExample("compute: { size: 1, maxSize: 1 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      Compute compute = environment.compute();
      if (compute.size() == compute.maxSize()
          && context.isSound(context.origin(environment, "compute", "maxSize"))) {
        ClusterLoad.of(context, environment)
            .filter(load -> load.hosts() > 0 && TasksFitClusterRule.holds(load))
            .ifPresent(load -> check(context, findings, load));
      }
    }
  }

  private void check(RigletContext context, Findings findings, ClusterLoad load) {
    int remaining = load.hosts() - 1;
    Spread spread = load.spread(remaining);
    if (!spread.isComplete()) {
      context
          .report(
              findings,
              info(),
              context.writtenOrigin(load.environment(), "compute", "maxSize"),
              "While an update replaces one host of %s (it has %s), %s: %s."
                  .formatted(
                      load.environment().name(),
                      PlacementText.hosts(load),
                      remaining == 0
                          ? "no host is left for some minutes"
                          : "the remaining %s cannot hold all tasks for some minutes"
                              .formatted(PlacementText.count(remaining, "host")),
                      PlacementText.placement(spread)))
          .hint(
              "`maxSize: %s`, one more than `size`, lets the new host start before the old one is terminated; it runs only during the replacement."
                  .formatted(load.hosts() + 1));
    }
  }
}
