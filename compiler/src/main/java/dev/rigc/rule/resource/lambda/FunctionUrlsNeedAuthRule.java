package dev.rigc.rule.resource.lambda;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.SecurityPages;
import dev.rigc.rule.resource.SettingRule;
import java.util.List;

/** A function's URL is not open to everyone. */
final class FunctionUrlsNeedAuthRule extends SettingRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1015",
              "A function's URL asks who calls.",
              "With `AuthType: NONE` everyone who knows the URL can run the function.",
              SecurityPages.FUNCTION_URL)
          .withExample("Type: AWS::Lambda::Url\nProperties:\n  AuthType: NONE\n");

  FunctionUrlsNeedAuthRule() {
    super(
        INFO, List.of(Setting.never("AWS::Lambda::Url", "AuthType", "NONE", "AuthType: AWS_IAM")));
  }

  @Override
  protected String message(Resource resource, Setting setting) {
    return "The URL `%s` can be called by everyone.".formatted(resource.logicalId());
  }
}
