package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.GetStackOutput;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import java.util.List;
import java.util.Set;

/** A GetStackOutput is given a stack's name and an output's name. */
final class GetStackOutputFormRule extends FunctionRule<GetStackOutput> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1033",
              "A GetStackOutput is given a stack's name and an output's name.",
              "CloudFormation refuses an Fn::GetStackOutput of another form. Region and role are optional.",
              Pages.function("getstackoutput"))
          .withExample("!GetStackOutput {StackName: network}")
          .withCounterparts("E1033");

  GetStackOutputFormRule() {
    super(GetStackOutput.class, INFO);
  }

  private static final List<String> REQUIRED = List.of("StackName", "OutputName");
  private static final Set<String> KNOWN = Set.of("StackName", "OutputName", "Region", "RoleArn");

  @Override
  protected void check(GetStackOutput output, FunctionUse use, Arguments arguments) {
    if (!(output.argument() instanceof MapValue map)) {
      arguments.report(
          output.argument().node(),
          "`Fn::GetStackOutput` has %s; it requires a mapping with `StackName` and `OutputName`."
              .formatted(arguments.words(output.argument())));
      return;
    }
    for (String key : REQUIRED) {
      if (map.get(key).isEmpty()) {
        arguments.report(output.key(), "`Fn::GetStackOutput` needs `%s`.".formatted(key));
      }
    }
    map.entries()
        .forEach(
            (key, value) -> {
              if (KNOWN.contains(key)) {
                arguments.text(value, "`%s` of `Fn::GetStackOutput`".formatted(key));
              } else {
                arguments
                    .report(
                        map.key(key).orElseThrow(),
                        "`Fn::GetStackOutput` has no argument `%s`.".formatted(key))
                    .hint(Names.hint(key, KNOWN));
              }
            });
  }
}
