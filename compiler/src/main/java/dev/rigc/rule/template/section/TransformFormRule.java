package dev.rigc.rule.template.section;

import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A transform is the name of a macro, or a list of names. */
final class TransformFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1005",
              "A transform is the name of a macro, or a list of names.",
              "CloudFormation refuses a `Transform` of another form.",
              Pages.TRANSFORM)
          .withExample("Transform: {Nmae: AWS::Include}")
          .withCounterparts("E1005");
  private static final Form CALL =
      Form.keys().must("Name", Form.text()).may("Parameters", Form.map(Form.any()));

  TransformFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    arguments.template().section("Transform").ifPresent(value -> transform(value, arguments));
  }

  private static void transform(Value value, Arguments arguments) {
    if (value instanceof ListValue list) {
      list.items().forEach(item -> one(item, arguments));
    } else {
      one(value, arguments);
    }
  }

  private static void one(Value value, Arguments arguments) {
    (value instanceof MapValue ? CALL : Form.text()).check(value, "Transform", arguments);
  }
}
