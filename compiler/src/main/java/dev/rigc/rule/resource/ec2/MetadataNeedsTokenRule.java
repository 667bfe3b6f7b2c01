package dev.rigc.rule.resource.ec2;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.SecurityPages;
import dev.rigc.rule.resource.SettingRule;
import java.util.List;

/** Instance metadata is given only to who brings a token: IMDSv2. */
final class MetadataNeedsTokenRule extends SettingRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1009",
              "Instance metadata needs a token.",
              "Without it (IMDSv1) a program on the instance that can be made to fetch an address"
                  + " exposes the credentials of the instance role.",
              SecurityPages.METADATA_OPTIONS)
          .withExample("Type: AWS::EC2::LaunchTemplate\nProperties:\n  LaunchTemplateData: {}\n");

  private static final List<Setting> SETTINGS =
      List.of(
          tokens("AWS::EC2::Instance", "MetadataOptions.HttpTokens", "LaunchTemplate"),
          tokens("AWS::EC2::LaunchTemplate", "LaunchTemplateData.MetadataOptions.HttpTokens"),
          tokens("AWS::AutoScaling::LaunchConfiguration", "MetadataOptions.HttpTokens"));

  MetadataNeedsTokenRule() {
    super(INFO, SETTINGS);
  }

  private static Setting tokens(String type, String path, String... unless) {
    return new Setting(
        type,
        path,
        "required"::equals,
        false,
        List.of(unless),
        "MetadataOptions: {HttpTokens: required}");
  }

  /** An instance whose metadata is switched off needs no token. */
  @Override
  protected boolean applies(TemplateContext context, Resource resource) {
    String options =
        resource.type().equals("AWS::EC2::LaunchTemplate")
            ? "LaunchTemplateData.MetadataOptions"
            : "MetadataOptions";
    return Properties.written(context, resource).stream()
        .flatMap(properties -> properties.found(options + ".HttpEndpoint").stream())
        .noneMatch(endpoint -> endpoint.text().filter("disabled"::equals).isPresent());
  }

  @Override
  protected String message(Resource resource, Setting setting) {
    return "`%s` hands out instance metadata without a token (IMDSv1)."
        .formatted(resource.logicalId());
  }
}
