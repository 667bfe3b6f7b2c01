package dev.rigc.rule.template.section;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.ScalarNode;

/** The interface metadata names parameters of the template. */
final class InterfaceParametersRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN4901",
              "The interface metadata names parameters of the template.",
              "The console ignores what it cannot find, so a group or a label is missing.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html")
          .withExample("ParameterLabels: {Stgae: {default: Stage}}")
          .withCounterparts("W4001")
          .withAudience(Audience.AUTHORS);

  InterfaceParametersRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Interface.of(arguments.template()).ifPresent(value -> parameters(value, arguments));
  }

  private static void parameters(Value value, Arguments arguments) {
    if (!(value instanceof MapValue root)) {
      return;
    }
    if (root.find("ParameterLabels") instanceof MapValue labels) {
      labels.node().entries().forEach(entry -> name(entry.key(), arguments));
    }
    if (root.find("ParameterGroups") instanceof ListValue groups) {
      for (Value group : groups.items()) {
        if (group instanceof MapValue map && map.find("Parameters") instanceof ListValue names) {
          names(names, arguments);
        }
      }
    }
  }

  private static void names(ListValue names, Arguments arguments) {
    for (Value item : names.items()) {
      if (item instanceof Scalar scalar) {
        name(scalar.node(), arguments);
      }
    }
  }

  private static void name(ScalarNode name, Arguments arguments) {
    Template template = arguments.template();
    if (!template.parameters().containsKey(name.text()) && !template.mayGrow()) {
      arguments
          .report(name, "There is no parameter `%s` in this template.".formatted(name.text()))
          .hint(Names.hint(name.text(), template.parameters().keySet()));
    }
  }
}
