package dev.rigc.rule.resource.ecs;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of ECS. */
public final class EcsRules {
  private EcsRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new ContainersAreFencedRule(),
        new FargateServiceRule(),
        new ContainersRule(),
        new LogGroupDependencyRule(),
        new FargateLogDriverRule(),
        new DynamicPortRule());
  }
}
