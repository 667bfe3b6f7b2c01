package dev.rigc.rule.template;

import dev.rigc.cfn.Ref;
import dev.rigc.cfn.RuleFunction;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** A pseudo parameter is referred to, not written as text. */
final class PseudoParameterAsText extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1954",
              "A pseudo parameter is referred to, not written as text.",
              "The text `AWS::Region` is not the region.",
              Pages.PSEUDO_PARAMETERS)
          .withExample("Region: AWS::Region")
          .withCounterparts("W1054");

  PseudoParameterAsText() {
    super(INFO);
  }

  @Override
  void check(Arguments arguments) {
    Texts.visit(
        arguments.template(),
        (scalar, outer) -> {
          if (!Names.PSEUDO.contains(scalar.node().text())) {
            return;
          }
          boolean named =
              !outer.isEmpty()
                  && (outer.get(outer.size() - 1) instanceof Ref
                      || outer.get(outer.size() - 1) instanceof RuleFunction);
          List<String> steps = PropertySteps.of(scalar.path());
          boolean looked =
              steps.size() > 2
                  && !steps.get(2).equals("Metadata")
                  && !steps.get(2).equals("Description");
          if (!named && looked) {
            arguments
                .report(scalar.node(), "`%s` stands here as text.".formatted(scalar.node().text()))
                .hint("Write `!Ref %s`.".formatted(scalar.node().text()));
          }
        });
  }
}
