package dev.rigc.rule.template.section;

import dev.rigc.cfn.Output;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** An output does not repeat what another stack exports. */
final class OutputReexportsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN6901",
              "An output does not repeat what another stack exports.",
              "The value can be imported from its original stack. Exporting it again makes three stacks depend on each other instead of two.",
              Pages.OUTPUTS)
          .withExample("VpcId: {Value: !ImportValue network-VpcId}")
          .withCounterparts("W6001")
          .withAudience(Audience.AUTHORS);

  OutputReexportsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Output output : arguments.template().outputs().values()) {
      output
          .value()
          .filter(ImportValue.class::isInstance)
          .ifPresent(
              value ->
                  arguments
                      .report(
                          ((ImportValue) value).key(),
                          "The output `%s` only hands on what it imports.".formatted(output.name()))
                      .hint("Let the stacks that need the value import it themselves."));
    }
  }
}
