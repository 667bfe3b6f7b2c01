package dev.rigc.rule.template.section;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** The metadata of a template is a mapping; neither it nor a resource's holds null. */
final class MetadataFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN4002",
              "Metadata is a mapping without null.",
              "CloudFormation refuses metadata that is not a mapping, and null values in it or in a resource's metadata.",
              Pages.METADATA)
          .withExample("Metadata: text")
          .withCounterparts("E3028", "E4002");

  MetadataFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    arguments
        .template()
        .metadata()
        .ifPresent(
            value -> {
              if (value instanceof MapValue map) {
                map.walk(inner -> noNull(inner, arguments));
              } else {
                Form.map(Form.any()).check(value, "Metadata", arguments);
              }
            });
    for (Resource resource : arguments.template().resources().values()) {
      if (resource.find("Metadata") instanceof MapValue map) {
        map.walk(inner -> noNull(inner, arguments));
      }
    }
  }

  /** What is inside a function is not looked at. */
  private static boolean noNull(Value value, Arguments arguments) {
    if (value instanceof Scalar scalar && scalar.node().isNull()) {
      arguments
          .report(scalar.node(), "Null is not allowed in `Metadata`.")
          .hint("Write `\"\"` for an empty text.");
    }
    return !(value instanceof Function);
  }
}
