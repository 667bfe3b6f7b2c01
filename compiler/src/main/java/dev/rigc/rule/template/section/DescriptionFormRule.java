package dev.rigc.rule.template.section;

import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.nio.charset.StandardCharsets;

/** The description is text of at most 1,024 bytes. */
final class DescriptionFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1004",
              "The description is text of at most 1,024 bytes.",
              "CloudFormation refuses a description that is longer, or that is not a string: functions are not allowed there.",
              Pages.LIMITS)
          .withExample("Description: !Sub 'for ${Stage}'")
          .withCounterparts("E1003", "E1004");
  private static final int LIMIT = 1024;

  DescriptionFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    arguments.template().section("Description").ifPresent(value -> description(value, arguments));
  }

  private static void description(Value value, Arguments arguments) {
    if (!(value instanceof Scalar scalar) || scalar.node().isNull()) {
      arguments.report(
          value.node(),
          "`Description` must be text; this is %s.".formatted(arguments.words(value)));
      return;
    }
    int size = scalar.node().text().getBytes(StandardCharsets.UTF_8).length;
    if (size > LIMIT) {
      arguments
          .report(
              scalar.node(),
              "The description has %s bytes, %s are allowed."
                  .formatted(Grouped.of(size), Grouped.of(LIMIT)))
          .hint("Move the details into `Metadata`.");
    }
  }
}
