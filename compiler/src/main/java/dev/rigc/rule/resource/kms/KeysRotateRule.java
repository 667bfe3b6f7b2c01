package dev.rigc.rule.resource.kms;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.SecurityPages;
import dev.rigc.rule.resource.SettingRule;
import java.util.List;
import java.util.Optional;

/** Symmetric keys are rotated. Others, and imported key material, KMS cannot rotate by itself. */
final class KeysRotateRule extends SettingRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1016",
              "A symmetric key is rotated.",
              "Rotation bounds what a leaked key opens, and KMS does it without any other change.",
              SecurityPages.KEY_ROTATION)
          .withExample("Type: AWS::KMS::Key\nProperties:\n  KeyPolicy: {}\n");

  KeysRotateRule() {
    super(INFO, List.of(Setting.required("AWS::KMS::Key", "EnableKeyRotation", "true")));
  }

  @Override
  protected boolean applies(TemplateContext context, Resource resource) {
    return has(context, resource, "KeySpec", "SYMMETRIC_DEFAULT")
        && has(context, resource, "KeyUsage", "ENCRYPT_DECRYPT")
        && has(context, resource, "Origin", "AWS_KMS");
  }

  /** Whether a property has its default, said or unsaid. */
  private static boolean has(
      TemplateContext context, Resource resource, String property, String value) {
    return resource
        .property(property)
        .map(written -> context.evaluator().text(written).equals(Optional.of(value)))
        .orElse(true);
  }

  @Override
  protected String message(Resource resource, Setting setting) {
    return "The key `%s` is never rotated.".formatted(resource.logicalId());
  }
}
