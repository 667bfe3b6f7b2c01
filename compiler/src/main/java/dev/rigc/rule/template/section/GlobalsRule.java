package dev.rigc.rule.template.section;

import dev.rigc.cfn.spec.fact.ServerlessType;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.SectionRule;
import java.util.List;
import java.util.Map;

/** The section {@code Globals} has the types and properties that SAM supports there. */
final class GlobalsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1060",
              "`Globals` has types and properties that SAM supports there.",
              "SAM refuses a template with another one. What differs from resource to resource, such as the role, the events and the name of a function, cannot be global.",
              "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html")
          .withExample("Globals: {Function: {FunctionName: orders}}")
          .withCounterparts("E0001");

  GlobalsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    if (arguments.template().isServerless()) {
      arguments.template().section("Globals").ifPresent(value -> globals(value, arguments));
    }
  }

  private static void globals(Value value, Arguments arguments) {
    if (!(value instanceof MapValue globals)) {
      arguments.report(
          value.node(),
          "`Globals` must be a mapping; this is %s.".formatted(arguments.words(value)));
      return;
    }
    Map<String, List<String>> sections = ServerlessType.globalSections();
    for (int i = 0; i < globals.size(); i++) {
      String name = globals.name(i);
      List<String> properties = sections.get(name);
      if (properties == null) {
        arguments
            .report(globals.node().entry(i).key(), "`Globals` cannot have `%s`.".formatted(name))
            .hint(Names.hint(name, sections.keySet()));
      } else {
        section(name, globals.value(i), properties, arguments);
      }
    }
  }

  private static void section(
      String name, Value value, List<String> properties, Arguments arguments) {
    if (!(value instanceof MapValue section)) {
      arguments.report(
          value.node(),
          "`%s` in `Globals` must be a mapping; this is %s."
              .formatted(name, arguments.words(value)));
      return;
    }
    for (int i = 0; i < section.size(); i++) {
      String property = section.name(i);
      if (!properties.contains(property) && !property.startsWith("Fn::")) {
        arguments
            .report(
                section.node().entry(i).key(),
                "`%s` of `AWS::Serverless::%s` cannot be global.".formatted(property, name))
            .hint(Names.hint(property, properties));
      }
    }
  }
}
