package dev.rigc.rule.resource.lambda;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of Lambda. */
public final class LambdaRules {
  private LambdaRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new FunctionUrlsNeedAuthRule(),
        new LambdaRuntimeRule(),
        new QueueConsumerRule(),
        new EnvironmentSizeRule(),
        new SnapStartRule(),
        new InvokePermissionRule(),
        new PolicyTemplateRule());
  }
}
