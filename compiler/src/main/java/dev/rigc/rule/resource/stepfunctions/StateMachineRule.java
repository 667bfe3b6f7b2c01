package dev.rigc.rule.resource.stepfunctions;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;

/** The definition of a state machine hangs together. */
final class StateMachineRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3619",
              "The states of a state machine are of known types and lead to one another.",
              "Step Functions refuses a definition that starts with or leads to a state that is not"
                  + " there, or that has a state with neither a next one nor an end.",
              "https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html")
          .withExample(
              "Definition: { StartAt: First, States: { Frist: { Type: Pass, End: true } } }")
          .withCounterparts("E3601");

  StateMachineRule() {
    super(INFO, "AWS::StepFunctions::StateMachine");
  }

  @Override
  protected void check(Properties machine, PropertyFindings findings) {
    machine.mappings(
        "Definition",
        definition ->
            new StateMachine(
                    (node, fault) -> findings.add(INFO, definition.location(), node, fault))
                .check(definition.map().node()));
    machine.texts(
        "DefinitionString",
        (text, place) -> {
          if (text.startsWith("{")) {
            DocumentParser.parse(new Source("", text))
                .root()
                .ifPresent(
                    root ->
                        new StateMachine((node, fault) -> findings.add(INFO, place, fault))
                            .check(root));
          }
        });
  }
}
