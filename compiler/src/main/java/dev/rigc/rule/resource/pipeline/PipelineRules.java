package dev.rigc.rule.resource.pipeline;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of CodePipeline. */
public final class PipelineRules {
  private PipelineRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new PipelineArtifactsRule(), new PipelineStagesRule(), new PipelineConfigurationRule());
  }
}
