package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.spec.ResourceTraits.Places;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A parameter that holds a secret has NoEcho. */
final class SecretWithoutNoEchoRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN2951",
              "A parameter that holds a secret has NoEcho.",
              "Without NoEcho consoles and answers show the parameter's value to everybody who may describe the stack.",
              Pages.PARAMETERS)
          .withExample("Password: {Type: String}")
          .withCounterparts("W2501");

  SecretWithoutNoEchoRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    PlacedReferences.visit(
        arguments,
        Places.SECRETS,
        (reference, parameter) -> {
          if (!parameter.isNoEcho() && !parameter.isSsm()) {
            arguments
                .report(
                    parameter.key(),
                    "The parameter `%s` holds a secret and does not have `NoEcho`."
                        .formatted(parameter.name()))
                .hint("Add `NoEcho: true`.")
                .related(reference.at().location(), "used as a secret here");
          }
        });
  }
}
