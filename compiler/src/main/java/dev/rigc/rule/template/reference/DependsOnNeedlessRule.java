package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.Map;
import java.util.Set;

/** DependsOn says only what references do not say. */
final class DependsOnNeedlessRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.note(
              "CFN3905",
              "DependsOn lists only dependencies that references do not create.",
              "A Ref, GetAtt or Sub already makes CloudFormation wait. The extra dependency has no effect and hides the ones that do.",
              Pages.attribute("dependson"))
          .withExample("DependsOn: Role")
          .withCounterparts("W3005")
          .withAudience(Audience.AUTHORS);

  DependsOnNeedlessRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Template template = arguments.template();
    Map<String, Set<String>> references = Dependencies.references(template);
    for (Resource resource : template.resources().values()) {
      for (Scalar item : resource.dependsOn()) {
        String name = item.node().text();
        if (references.getOrDefault(resource.logicalId(), Set.of()).contains(name)) {
          arguments
              .report(
                  item.node(),
                  "`%s` already refers to `%s`, so this dependency is there without `DependsOn`."
                      .formatted(resource.logicalId(), name))
              .hint("Take it away.");
        }
      }
    }
  }
}
