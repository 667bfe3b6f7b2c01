package dev.rigc.rule.resource.pipeline;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;

/** Sources stand in the first stage of a pipeline, and nowhere else. */
final class PipelineStagesRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3700",
              "The first stage of a pipeline holds only source actions, the others none.",
              "CodePipeline refuses any other pipeline.",
              "https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-pipeline-structure.html")
          .withExample(
              "Stages: [{ Name: Build, Actions: [{ Name: Source, ActionTypeId: { Category: Source } }] }]")
          .withCounterparts("E3700");

  private static final String SOURCE = "Source";

  PipelineStagesRule() {
    super(INFO, "AWS::CodePipeline::Pipeline");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    properties.visit(
        "Stages",
        (stages, place) -> {
          if (stages.known().orElse(null) instanceof ListValue list) {
            List<Alternative> all = properties.context().evaluator().items(list, stages.guard());
            for (int i = 0; i < all.size(); i++) {
              if (!all.get(i).guard().equals(stages.guard())) {
                return; // which stage is the first depends on conditions
              }
              stage(properties, all.get(i), place.ofItem(all.get(i)), i == 0, findings);
            }
          }
        });
  }

  private static void stage(
      Properties properties,
      Alternative stage,
      InstanceLocation at,
      boolean first,
      PropertyFindings findings) {
    Properties block = new Properties(properties.context(), properties.resource(), stage, at);
    block.texts(
        "Actions.*.ActionTypeId.Category",
        (category, place) -> {
          if (first != category.equals(SOURCE)) {
            String message =
                first
                    ? "The first stage holds source actions only, this is "
                        + Phrases.quoted(category)
                    : "Only the first stage holds source actions";
            findings.add(INFO, place, message + ".");
          }
        });
  }
}
