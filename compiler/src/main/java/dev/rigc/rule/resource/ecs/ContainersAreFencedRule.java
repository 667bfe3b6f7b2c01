package dev.rigc.rule.resource.ecs;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.SecurityPages;
import dev.rigc.rule.resource.SettingRule;
import java.util.List;

/** A container does not run with the powers of its host. */
final class ContainersAreFencedRule extends SettingRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1017",
              "A container does not run privileged.",
              "A privileged container has root's powers over the host and all other containers.",
              SecurityPages.resource("aws-properties-ecs-taskdefinition-containerdefinition"))
          .withExample("ContainerDefinitions:\n  - Name: web\n    Privileged: true\n");

  ContainersAreFencedRule() {
    super(
        INFO,
        List.of(
            Setting.never(
                "AWS::ECS::TaskDefinition",
                "ContainerDefinitions.*.Privileged",
                "true",
                "Privileged: false")));
  }

  @Override
  protected String message(Resource resource, Setting setting) {
    return "A container of `%s` runs privileged.".formatted(resource.logicalId());
  }
}
