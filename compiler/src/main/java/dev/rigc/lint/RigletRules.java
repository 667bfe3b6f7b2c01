package dev.rigc.lint;

import dev.rigc.load.finding.LoadRules;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.application.ApplicationRules;
import dev.rigc.rule.riglet.compute.ComputeRules;
import dev.rigc.rule.riglet.container.ContainerRules;
import dev.rigc.rule.riglet.database.DatabaseRules;
import dev.rigc.rule.riglet.document.DocumentRules;
import dev.rigc.rule.riglet.monitoring.MonitoringRules;
import dev.rigc.rule.riglet.naming.NamingRules;
import dev.rigc.rule.riglet.network.NetworkRules;
import dev.rigc.rule.riglet.override.OverrideRules;
import dev.rigc.rule.riglet.pipeline.PipelineRules;
import dev.rigc.rule.riglet.policy.PolicyRules;
import dev.rigc.rule.riglet.rollout.RolloutRules;
import dev.rigc.rule.riglet.routing.RoutingRules;
import dev.rigc.rule.riglet.scaling.ScalingRules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules over a riglet. */
public final class RigletRules {
  private static final List<Rule<RigletContext>> ALL =
      Stream.of(
              DocumentRules.all(),
              MonitoringRules.all(),
              NetworkRules.all(),
              RoutingRules.all(),
              NamingRules.all(),
              ComputeRules.all(),
              ScalingRules.all(),
              RolloutRules.all(),
              ApplicationRules.all(),
              ContainerRules.all(),
              PolicyRules.all(),
              PipelineRules.all(),
              DatabaseRules.all(),
              OverrideRules.all())
          .flatMap(List::stream)
          .sorted(Comparator.comparing(rule -> rule.infos().get(0).id()))
          .toList();

  private RigletRules() {}

  /** Every rule, in the order of their ids. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }

  /** The catalogue of all that can be found in a riglet, by id: also while it is loaded. */
  public static List<RuleInfo> infos() {
    return Stream.concat(
            LoadRules.infos().stream(), ALL.stream().flatMap(rule -> rule.infos().stream()))
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }
}
