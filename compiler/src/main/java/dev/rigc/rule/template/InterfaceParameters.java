package dev.rigc.rule.template;

import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.Template;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.ScalarNode;
import java.util.Optional;

/** The interface metadata names parameters of the template. */
final class InterfaceParameters extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN4901",
              "The interface metadata names parameters of the template.",
              "The console ignores what it cannot find, so a group or a label is missing.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html")
          .withExample("ParameterLabels: {Stgae: {default: Stage}}")
          .withCounterparts("W4001");

  InterfaceParameters() {
    super(INFO);
  }

  @Override
  void check(Arguments arguments) {
    Optional<MapValue> root =
        Interface.of(arguments.template())
            .filter(MapValue.class::isInstance)
            .map(MapValue.class::cast);
    root.flatMap(map -> map.map("ParameterLabels"))
        .ifPresent(
            labels -> labels.node().entries().forEach(entry -> name(entry.key(), arguments)));
    root.flatMap(map -> map.list("ParameterGroups")).stream()
        .flatMap(list -> list.items().stream())
        .filter(MapValue.class::isInstance)
        .flatMap(group -> ((MapValue) group).list("Parameters").stream())
        .flatMap(list -> list.items().stream())
        .filter(Scalar.class::isInstance)
        .forEach(item -> name(((Scalar) item).node(), arguments));
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
