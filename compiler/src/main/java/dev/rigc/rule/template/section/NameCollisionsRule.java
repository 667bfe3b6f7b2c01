package dev.rigc.rule.template.section;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import org.jspecify.annotations.Nullable;

/** A resource and a parameter have different names. */
final class NameCollisionsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3007",
              "A resource and a parameter have different names.",
              "A Ref could mean either, so CloudFormation refuses the template.",
              Pages.RESOURCES)
          .withExample("Parameters: {Vpc: {Type: String}}\nResources: {Vpc: {Type: AWS::EC2::VPC}}")
          .withCounterparts("E3007");

  NameCollisionsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      @Nullable Parameter parameter = arguments.template().parameters().get(resource.logicalId());
      if (parameter != null) {
        arguments
            .report(
                resource.key(),
                "`%s` is the name of a resource and of a parameter."
                    .formatted(resource.logicalId()))
            .hint("Rename one of them.")
            .related(parameter.key().location(), "the parameter");
      }
    }
  }
}
