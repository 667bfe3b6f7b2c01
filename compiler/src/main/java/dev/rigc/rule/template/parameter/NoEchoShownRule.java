package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Reference;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import org.jspecify.annotations.Nullable;

/** A parameter with NoEcho is shown neither in outputs nor in metadata. */
final class NoEchoShownRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN2910",
              "A parameter with NoEcho is shown neither in outputs nor in metadata.",
              "NoEcho masks the parameter itself. Outputs and metadata that repeat its value show it to everybody who may describe the stack.",
              Pages.PARAMETERS)
          .withExample("Outputs: {Password: {Value: !Ref Password}}")
          .withCounterparts("W2010");

  NoEchoShownRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Reference reference : arguments.template().references()) {
      @Nullable Parameter parameter = arguments.template().parameters().get(reference.name());
      boolean shown =
          reference.use().section().equals("Outputs")
              || reference.use().section().equals("Metadata")
              || reference.use().attribute().equals("Metadata");
      if (parameter != null && parameter.isNoEcho() && shown) {
        arguments
            .report(
                reference.at(),
                "The parameter `%s` has `NoEcho`, and its value is shown here."
                    .formatted(parameter.name()))
            .hint(
                "Take it out of here, or keep it in Secrets Manager and refer to it dynamically.");
      }
    }
  }
}
