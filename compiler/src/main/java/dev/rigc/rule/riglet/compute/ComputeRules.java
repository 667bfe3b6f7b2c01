package dev.rigc.rule.riglet.compute;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on hosts, tasks and clusters. */
public final class ComputeRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new ClusterSizeRule(),
          new ClusterRangeRule(),
          new TasksFitClusterRule(),
          new TaskFitsHostRule(),
          new TaskRangeRule(),
          new FargateSizesRule(),
          new InstanceFamilyRule(),
          new HostArchitectureRule(),
          new UpdateFitsClusterRule(),
          new DeploymentTaskFitsRule(),
          new HostReplacementRule(),
          new ScaledTasksFitRule());

  private ComputeRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
