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
              "There are no blanks in a dynamic reference.",
              "Blanks belong to the name that is looked up, and nothing has such a name.",
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
                "There are blanks in the dynamic reference `%s`.".formatted(reference.text()))
            .hint("Take them away.");
      }
    }
  }
}
