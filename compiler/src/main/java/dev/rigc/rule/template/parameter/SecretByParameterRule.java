package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.spec.ResourceTraits.Places;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A secret comes from a dynamic reference, not from a parameter. */
final class SecretByParameterRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1911",
              "A secret comes from a dynamic reference, not from a parameter.",
              "The secret must be passed at every deployment and appears in shell histories and pipelines. A dynamic reference leaves it where it is stored.",
              Pages.DYNAMIC_REFERENCES)
          .withExample("MasterUserPassword: !Ref Password")
          .withCounterparts("W1011");

  SecretByParameterRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    PlacedReferences.visit(
        arguments,
        Places.SECRETS,
        (reference, parameter) -> {
          if (!parameter.isSsm()) {
            arguments
                .report(
                    reference.use().function().key(),
                    "A secret is given by the parameter `%s` here.".formatted(parameter.name()))
                .hint(
                    "Keep it in Secrets Manager and write `{{resolve:secretsmanager:name:SecretString:key}}`.");
          }
        });
  }
}
