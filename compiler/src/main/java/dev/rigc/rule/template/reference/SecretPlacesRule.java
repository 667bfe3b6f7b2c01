package dev.rigc.rule.template.reference;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.PropertySteps;
import dev.rigc.rule.template.SectionRule;
import java.util.List;

/** A secret is referred to only in the properties of a resource. */
final class SecretPlacesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1051",
              "A secret is referred to only in the properties of a resource.",
              "CloudFormation resolves secrets of Secrets Manager in properties only; elsewhere the reference stays text or is refused.",
              Pages.DYNAMIC_REFERENCES)
          .withExample("Outputs: {Password: {Value: '{{resolve:secretsmanager:db}}'}}")
          .withCounterparts("E1051");

  SecretPlacesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (DynamicReference reference : DynamicReference.all(arguments.context())) {
      List<String> steps = PropertySteps.of(reference.at().path());
      boolean property =
          steps.size() > 2 && steps.get(0).equals("Resources") && steps.get(2).equals("Properties");
      boolean looked = steps.get(0).equals("Resources") || steps.get(0).equals("Outputs");
      if (reference.service().equals("secretsmanager") && looked && !property) {
        arguments
            .report(
                reference.at().node(),
                "A secret can be referred to in the properties of a resource only.")
            .hint("Show the secret's ARN instead.");
      }
    }
  }
}
