package dev.rigc.rule.template.section;

import dev.rigc.cfn.value.Scalar;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.rule.template.Texts;
import dev.rigc.yaml.ScalarNode;
import java.math.BigInteger;

/** Digits after a zero are quoted. */
final class OctalNumbersRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1101",
              "Digits after a leading zero are quoted.",
              "YAML 1.1 reads digits after a leading zero as an octal number: an account id or a file mode is then read as another number.",
              "https://yaml.org/type/int.html")
          .withExample("mode: 000644");
  private static final LazyPattern OCTAL = LazyPattern.of("0[0-7]{1,40}");

  OctalNumbersRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    if (!arguments.template().source().name().endsWith(".json")) {
      for (Scalar scalar : Texts.of(arguments.context()).behindZero()) {
        number(scalar.node(), arguments);
      }
    }
  }

  private static void number(ScalarNode node, Arguments arguments) {
    if (OCTAL.matches(node.text())) {
      arguments
          .report(
              node,
              "`%s` is read as the octal number %s."
                  .formatted(node.text(), new BigInteger(node.text(), 8)))
          .hint("Put it in quotes.");
    }
  }
}
