package dev.rigc.rule.resource.stepfunctions;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of Step Functions. */
public final class StepFunctionsRules {
  private StepFunctionsRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new StateMachineRule());
  }
}
