package dev.rigc.rule.template.reference;

import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.RuleFunction;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.PropertySteps;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.rule.template.Texts;
import java.util.List;

/** A pseudo parameter is referred to, not written as text. */
final class PseudoParameterAsTextRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1954",
              "A pseudo parameter is referred to, not written as text.",
              "The text `AWS::Region` is not the region.",
              Pages.PSEUDO_PARAMETERS)
          .withExample("Region: AWS::Region")
          .withCounterparts("W1054");

  PseudoParameterAsTextRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Texts.Text text : Texts.of(arguments.context()).beginningAws()) {
      boolean named = text.parent() instanceof Ref || text.parent() instanceof RuleFunction;
      if (!named && Names.PSEUDO.contains(text.scalar().node().text())) {
        text(text.scalar(), arguments);
      }
    }
  }

  private static void text(Scalar scalar, Arguments arguments) {
    List<String> steps = PropertySteps.of(scalar.path());
    if (steps.size() > 2
        && !steps.get(2).equals("Metadata")
        && !steps.get(2).equals("Description")) {
      String name = scalar.node().text();
      arguments
          .report(scalar.node(), "`%s` is used here as text.".formatted(name))
          .hint("Write `!Ref %s`.".formatted(name));
    }
  }
}
