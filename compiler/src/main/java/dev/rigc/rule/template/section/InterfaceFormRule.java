package dev.rigc.rule.template.section;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.SectionRule;

/** The interface metadata groups and labels parameters. */
final class InterfaceFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN4001",
              "The interface metadata groups and labels parameters.",
              "The console ignores an interface of another form, so the groups and labels are missing.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html")
          .withExample("AWS::CloudFormation::Interface: {Groups: []}")
          .withCounterparts("E4001");
  private static final Form LABEL = Form.keys().may("default", Form.text());
  private static final Form FORM =
      Form.keys()
          .may(
              "ParameterGroups",
              Form.list(Form.keys().may("Label", LABEL).may("Parameters", Form.list(Form.text()))))
          .may("ParameterLabels", Form.map(LABEL));

  InterfaceFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Interface.of(arguments.template())
        .ifPresent(value -> FORM.check(value, "AWS::CloudFormation::Interface", arguments));
  }
}
