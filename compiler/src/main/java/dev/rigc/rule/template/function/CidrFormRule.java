package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Cidr;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;

/** A Cidr is given a block, a count of 1 to 256 and the bits of a subnet. */
final class CidrFormRule extends FunctionRule<Cidr> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1024",
              "A Cidr is given a block, a count of 1 to 256 and the bits of a subnet.",
              "CloudFormation refuses an Fn::Cidr of another form.",
              Pages.function("cidr"))
          .withExample("!Cidr [10.0.0.0/16, 300, 8]")
          .withCounterparts("E1024");
  private static final LazyPattern BLOCK =
      LazyPattern.of("\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}|(?=[^:/]*+:)[0-9a-fA-F:.]++/\\d{1,3}");
  private static final LazyPattern NUMBER = LazyPattern.of("\\d{1,6}");

  CidrFormRule() {
    super(Cidr.class, INFO);
  }

  @Override
  protected void check(Cidr cidr, FunctionUse use, Arguments arguments) {
    arguments
        .list(cidr, 2, 3, "a block, a count and the bits of a subnet")
        .ifPresent(
            items -> {
              block(items.get(0), arguments);
              number(items.get(1), "The count of `Fn::Cidr`", 1, 256, arguments);
              if (items.size() == 3) {
                number(items.get(2), "The bits of `Fn::Cidr`", 1, 128, arguments);
              }
            });
  }

  private static void block(Value block, Arguments arguments) {
    if (arguments.text(block, "The block of `Fn::Cidr`")
        && block instanceof Scalar scalar
        && !BLOCK.matches(scalar.node().text())) {
      arguments
          .report(scalar.node(), "`%s` is not a valid CIDR block.".formatted(scalar.node().text()))
          .hint("A block is written as `10.0.0.0/16` or `2001:db8::/56`.");
    }
  }

  private static void number(Value value, String what, int least, int most, Arguments arguments) {
    if (!arguments.text(value, what) || !(value instanceof Scalar scalar)) {
      return;
    }
    String text = scalar.node().text();
    boolean inside =
        NUMBER.matches(text) && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    if (!inside) {
      arguments.report(
          scalar.node(),
          "%s must be from %s to %s; this is `%s`.".formatted(what, least, most, text));
    }
  }
}
