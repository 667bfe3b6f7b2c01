package dev.rigc.rule.template.section;

import dev.rigc.cfn.Output;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.FromResource;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An output has a value, and only the attributes that CloudFormation knows. */
final class OutputFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN6001",
              "An output has a value, and only attributes that CloudFormation supports.",
              "CloudFormation refuses an output without value, with an unknown attribute, or with one of a wrong form.",
              Pages.OUTPUTS)
          .withExample("VpcId: {Vlaue: !Ref Vpc}")
          .withCounterparts("E6001", "E6002", "E6003", "E6101");
  private static final Form FORM =
      Form.keys()
          .may("Condition", Form.any())
          .may("Description", Form.text())
          .may("Export", Form.keys().must("Name", Form.any()))
          .must("Value", Form.any());

  OutputFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Output output : arguments.template().outputs().values()) {
      if (output.body().isEmpty()) {
        arguments.report(
            output.key(),
            "The output `%s` must be a mapping; this is %s."
                .formatted(output.name(), arguments.words(output.definition())));
      } else {
        FORM.check(output.definition(), output.name(), arguments);
        description(output, arguments);
      }
    }
  }

  /** Whether the language extensions put text in the place of a function. */
  private static boolean isWrittenOut(Function function, Template template) {
    return template.hasLanguageExtensions() && FromResource.find(function, template).isEmpty();
  }

  private static void description(Output output, Arguments arguments) {
    Optional<Value> description = output.body().flatMap(body -> body.get("Description"));
    if (description.isPresent()
        && description.get() instanceof Function function
        && !isWrittenOut(function, arguments.template())) {
      arguments.report(
          function.key(),
          "The description of an output must be written out; `%s` cannot be used here."
              .formatted(function.name()));
    }
    description
        .flatMap(Value::text)
        .filter(text -> text.getBytes(StandardCharsets.UTF_8).length > 1024)
        .ifPresent(
            text ->
                arguments.report(
                    description.get().node(),
                    "The description has %s bytes, 1,024 are allowed."
                        .formatted(Grouped.of(text.getBytes(StandardCharsets.UTF_8).length))));
  }
}
