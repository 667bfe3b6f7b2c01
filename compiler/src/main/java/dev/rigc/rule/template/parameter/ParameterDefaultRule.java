package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.ParameterConstraints;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.Optional;

/** A parameter's default keeps to the parameter's own constraints. */
final class ParameterDefaultRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN2015",
              "A parameter's default keeps to the parameter's own constraints.",
              "CloudFormation refuses to create a stack with a default that the parameter's constraints exclude.",
              Pages.PARAMETERS)
          .withExample("Stage: {Type: String, Default: dev, AllowedValues: [test, prod]}")
          .withCounterparts("E2015");

  ParameterDefaultRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Parameter parameter : arguments.template().parameters().values()) {
      Optional<Value> value = parameter.body().flatMap(body -> body.get("Default"));
      if (value.isPresent() && value.get() instanceof Scalar scalar && !scalar.node().isNull()) {
        for (String fault :
            ParameterConstraints.of(parameter).faults(scalar.text().orElseThrow())) {
          arguments
              .report(
                  scalar.node(),
                  "The default of `%s` breaks its own constraints: %s"
                      .formatted(parameter.name(), fault))
              .hint("Change the default or the constraint.");
        }
      }
    }
  }
}
