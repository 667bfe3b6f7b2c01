package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.spec.ResourceTraits.Places;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.Node;
import java.util.Set;

/** A parameter that holds an AMI has the type of one. */
final class ImageParameterTypeRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN2956",
              "A parameter that holds an AMI has the type of one.",
              "With the type CloudFormation checks that the image is there before it changes anything, and the console offers a choice.",
              Pages.PARAMETERS)
          .withExample("Image: {Type: String}")
          .withCounterparts("W2506")
          .withAudience(Audience.AUTHORS);
  private static final Set<String> TYPES =
      Set.of("AWS::EC2::Image::Id", "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>");

  ImageParameterTypeRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    PlacedReferences.visit(
        arguments,
        Places.IMAGE_IDS,
        (reference, parameter) -> {
          if (!TYPES.contains(parameter.type())) {
            Node at =
                parameter
                    .body()
                    .flatMap(body -> body.get("Type"))
                    .map(Value::node)
                    .orElse(parameter.key());
            arguments
                .report(
                    at,
                    "The parameter `%s` holds an AMI and is of type `%s`."
                        .formatted(parameter.name(), parameter.type()))
                .hint(
                    "Use `AWS::EC2::Image::Id` or `AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>`.")
                .related(reference.at().location(), "used as an AMI here");
          }
        });
  }
}
