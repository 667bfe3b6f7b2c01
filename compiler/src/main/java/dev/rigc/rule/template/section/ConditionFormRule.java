package dev.rigc.rule.template.section;

import dev.rigc.cfn.Condition;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.ConditionCheck;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A condition is decided by a condition function. */
final class ConditionFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN8001",
              "A condition is decided by a condition function.",
              "CloudFormation refuses a condition of another form. Its name has letters and digits only.",
              Pages.CONDITIONS)
          .withExample("IsProd: true")
          .withCounterparts("E8001");
  private static final int LONGEST = 255;
  private static final LazyPattern NAME = LazyPattern.of("[a-zA-Z0-9&_]{1," + LONGEST + "}");

  ConditionFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Condition condition : arguments.template().conditions().values()) {
      if (!isName(condition.name())) {
        arguments.report(
            condition.key(),
            "`%s` is not a valid condition name: only letters and digits are allowed."
                .formatted(condition.name()));
      }
      Value value = condition.value();
      boolean truth = value instanceof Scalar scalar && scalar.node().isBoolean();
      if (!ConditionCheck.isCondition(value) && !(value instanceof If) && !truth) {
        arguments
            .report(
                value.node(),
                "The condition `%s` must be decided by a condition function; this is %s."
                    .formatted(condition.name(), arguments.words(value)))
            .hint("`Fn::And`, `Fn::Equals`, `Fn::Not`, `Fn::Or` and `Condition` decide.");
      }
    }
  }

  private static boolean isName(String text) {
    return (text.length() <= LONGEST && EntryNames.isAlphanumeric(text)) || NAME.matches(text);
  }
}
