package dev.rigc.rule.riglet.pipeline;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on pipelines and the order of environments. */
public final class PipelineRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new StandardEnvironmentsRule(),
          new ApprovalInPipelineRule(),
          new EndToEndStageRule(),
          new PipelineStagesRule(),
          new ConnectionArnRule(),
          new ConnectionPresentRule(),
          new EnvironmentOrderRule(),
          new EndToEndPathRule(),
          new RepositoryFormRule(),
          new TriggerProviderRule(),
          new TriggerPatternsRule(),
          new EndToEndReportRule(),
          new DeploymentTaskRule(),
          new ChatChannelRule());

  private PipelineRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
