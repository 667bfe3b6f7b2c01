package dev.rigc.rule.template;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.Value;
import dev.rigc.rule.RuleInfo;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Digits behind a zero are quoted. */
final class OctalNumbers extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1101",
              "Digits behind a zero are quoted.",
              "YAML 1.1 reads digits behind a zero as an octal number: an account id or a file mode then comes out as another number.",
              "https://yaml.org/type/int.html")
          .withExample("mode: 000644");
  private static final Pattern OCTAL = Pattern.compile("0[0-7]{1,40}");

  OctalNumbers() {
    super(INFO);
  }

  @Override
  void check(Arguments arguments) {
    if (!arguments.template().source().name().endsWith(".json")) {
      arguments.template().root().ifPresent(root -> look(root, arguments));
    }
  }

  private static void look(Value value, Arguments arguments) {
    if (value instanceof MapValue map) {
      map.entries().values().forEach(inner -> look(inner, arguments));
    } else if (value instanceof ListValue list) {
      list.items().forEach(inner -> look(inner, arguments));
    } else if (value instanceof Function function) {
      look(function.argument(), arguments);
    } else if (value instanceof Scalar scalar
        && scalar.node().isPlain()
        && OCTAL.matcher(scalar.node().text()).matches()) {
      String text = scalar.node().text();
      arguments
          .report(
              scalar.node(),
              "`%s` is read as the octal number %s.".formatted(text, new BigInteger(text, 8)))
          .hint("Put it in quotes.");
    }
  }
}
