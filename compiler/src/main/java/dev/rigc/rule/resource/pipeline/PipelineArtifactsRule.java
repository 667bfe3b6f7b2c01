package dev.rigc.rule.resource.pipeline;

import dev.rigc.cfn.spec.fact.CodePipelineAction;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The artifacts of a pipeline flow from its actions to later ones. */
final class PipelineArtifactsRule extends PropertiesRule {
  private static final RuleInfo FLOW =
      RuleInfo.error(
              "CFN3701",
              "An action uses only artifacts that an earlier action outputs, and outputs only new"
                  + " ones.",
              "CodePipeline refuses a pipeline whose artifacts come from nowhere or from two"
                  + " actions.",
              "https://docs.aws.amazon.com/codepipeline/latest/userguide/welcome-introducing-artifacts.html")
          .withExample(
              "InputArtifacts: [{ Name: source }]  # and no action before it that has it as an output")
          .withCounterparts("E3701");

  private static final RuleInfo COUNT =
      RuleInfo.error(
              "CFN3702",
              "An action has as many input and output artifacts as its provider allows.",
              "CodePipeline refuses any other number.",
              "https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-action-artifacts.html")
          .withExample("A manual approval with InputArtifacts.")
          .withCounterparts("E3702");

  PipelineArtifactsRule() {
    super(FLOW, "AWS::CodePipeline::Pipeline");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(FLOW, COUNT);
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    Set<String> given = new HashSet<>();
    boolean[] unknown = {false};
    properties.mappings(
        "Stages.*.Actions.*",
        action -> {
          inputs(action, given, unknown[0], findings);
          unknown[0] |= hasUnknownOutput(action);
          outputs(action, given, findings);
          type(action).ifPresent(type -> counts(action, type, findings));
        });
  }

  private static void inputs(
      Properties action, Set<String> given, boolean unknown, PropertyFindings findings) {
    action.texts(
        "InputArtifacts.*.Name",
        (name, place) -> {
          if (!given.contains(name) && !unknown) {
            findings.add(
                FLOW,
                place,
                "No earlier action outputs the artifact " + Phrases.quoted(name) + ".");
          }
        });
  }

  private static boolean hasUnknownOutput(Properties action) {
    return action.allTexts("OutputArtifacts.*.Name").isEmpty();
  }

  private static void outputs(Properties action, Set<String> given, PropertyFindings findings) {
    action.texts(
        "OutputArtifacts.*.Name",
        (name, place) -> {
          if (!given.add(name) && place.guard().isTrue()) {
            findings.add(
                FLOW,
                place,
                "The artifact " + Phrases.quoted(name) + " is given by an earlier action.");
          }
        });
  }

  private static Optional<CodePipelineAction> type(Properties action) {
    Optional<String> owner = action.text("ActionTypeId.Owner");
    Optional<String> category = action.text("ActionTypeId.Category");
    Optional<String> provider = action.text("ActionTypeId.Provider");
    return owner.isPresent() && category.isPresent() && provider.isPresent()
        ? CodePipelineAction.find(owner.get(), category.get(), provider.get())
        : Optional.empty();
  }

  private static void counts(
      Properties action, CodePipelineAction type, PropertyFindings findings) {
    count(action, "InputArtifacts", type.minInput(), type.maxInput(), findings);
    count(action, "OutputArtifacts", type.minOutput(), type.maxOutput(), findings);
  }

  private static void count(
      Properties action, String key, int least, int most, PropertyFindings findings) {
    List<Boolean> sure = new ArrayList<>();
    action.visit(
        key + ".*",
        (value, at) -> sure.add(value.known().isPresent() && value.guard().equals(action.guard())));
    if (sure.contains(false) || (sure.isEmpty() && action.mayHave(key) && least == 0)) {
      return;
    }
    if (sure.size() < least || sure.size() > most) {
      String wanted = least == most ? "exactly " + least : least + " to " + most;
      String message =
          "This action has " + sure.size() + " `" + key + "`; it takes " + wanted + ".";
      findings.add(COUNT, action.at(key), message);
    }
  }
}
