package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Sub;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;
import dev.rigc.yaml.ScalarNode;
import java.util.Optional;

/** A Sub has something to substitute. */
final class SubNeedlessRule extends FunctionRule<Sub> {
  private static final RuleInfo INFO =
      RuleInfo.note(
              "CFN1920",
              "A Sub has something to substitute.",
              "An Fn::Sub without a placeholder returns its string unchanged. Often a placeholder is missing.",
              Pages.function("sub"))
          .withExample("Name: !Sub twig")
          .withCounterparts("W1020")
          .withAudience(Audience.AUTHORS);

  SubNeedlessRule() {
    super(Sub.class, INFO);
  }

  @Override
  protected void check(Sub sub, FunctionUse use, Arguments arguments) {
    Optional<ScalarNode> text = sub.template();
    if (text.isPresent() && !text.get().text().contains("${") && !isLooped(sub)) {
      arguments
          .report(sub.key(), "This `Fn::Sub` contains no placeholder.")
          .hint("Write the text without `Fn::Sub`.");
    }
  }

  private static boolean isLooped(Sub sub) {
    return sub.path().steps().stream()
        .anyMatch(step -> step.toString().startsWith("Fn::ForEach::"));
  }
}
