package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.Set;

/** A parameter's type is one that CloudFormation knows. */
final class ParameterTypeRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN2002",
              "A parameter has a valid type.",
              "CloudFormation refuses a template with a parameter of an unknown type.",
              Pages.PARAMETERS)
          .withExample("Subnets: {Type: List<String>}")
          .withCounterparts("E2002", "W2002");
  private static final Set<String> BASIC =
      Set.of("String", "Number", "List<Number>", "CommaDelimitedList");
  private static final LazyPattern AWS =
      LazyPattern.of(
          "(?:List<)?AWS::[A-Z]\\w++::[A-Z]\\w++(?:::\\w++)*+>?"
              + "|AWS::SSM::Parameter::(?:Name|Value<.+>)");

  ParameterTypeRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Parameter parameter : arguments.template().parameters().values()) {
      String type = parameter.type();
      if (!type.isEmpty() && !isKnown(type)) {
        arguments
            .report(
                parameter.body().orElseThrow().get("Type").orElseThrow().node(),
                "`%s` is not a valid parameter type.".formatted(type))
            .hint(
                Suggestion.name(type, ResourceTraits.parameterTypes())
                    .map(Suggestion::didYouMean)
                    .orElse(null));
      }
    }
  }

  /**
   * AWS adds types of its own now and then, so those are only checked for their form, unless they
   * name a resource that has types already, or nearly one: {@code AWS::EC2::VPC::Ids} is a slip.
   */
  private static boolean isKnown(String type) {
    Set<String> known = ResourceTraits.parameterTypes();
    return BASIC.contains(type)
        || known.contains(type)
        || (AWS.matches(type)
            && !isOfKnownResource(type)
            && Suggestion.name(type, known).isEmpty());
  }

  private static boolean isOfKnownResource(String type) {
    int end = type.lastIndexOf("::") + 2;
    return !type.startsWith("AWS::SSM::")
        && ResourceTraits.parameterTypes().stream()
            .anyMatch(known -> known.startsWith(type.substring(0, end)));
  }
}
