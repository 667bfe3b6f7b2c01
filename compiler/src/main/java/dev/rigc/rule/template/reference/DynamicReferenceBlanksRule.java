package dev.rigc.rule.template.reference;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** There are no blanks in a dynamic reference. */
final class DynamicReferenceBlanksRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1953",
              "A dynamic reference contains no spaces.",
              "Spaces are part of the name that is looked up, and no parameter or secret has such a name.",
              Pages.DYNAMIC_REFERENCES)
          .withExample("'{{resolve:ssm: /twig/url}}'")
          .withCounterparts("W1053");

  DynamicReferenceBlanksRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (DynamicReference reference : DynamicReference.all(arguments.context())) {
      if (reference.text().contains(" ")) {
        arguments
            .report(
                reference.at().node(),
                "The dynamic reference `%s` contains spaces.".formatted(reference.text()))
            .hint("Take them away.");
      }
    }
  }
}
