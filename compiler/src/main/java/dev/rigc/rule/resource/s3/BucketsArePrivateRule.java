package dev.rigc.rule.resource.s3;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.SecurityPages;
import dev.rigc.rule.resource.SettingRule;
import java.util.List;
import java.util.Set;

/** A bucket is not opened to everyone by its ACL, and its public access block is not lifted. */
final class BucketsArePrivateRule extends SettingRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1006",
              "A bucket is not public.",
              "Everyone can read, or even write, what lies in a public bucket. Serve a public site"
                  + " through CloudFront instead.",
              SecurityPages.PUBLIC_ACCESS)
          .withExample("Type: AWS::S3::Bucket\nProperties:\n  AccessControl: PublicRead\n");

  private static final Set<String> PUBLIC =
      Set.of("PublicRead", "PublicReadWrite", "AuthenticatedRead");
  private static final String BUCKET = "AWS::S3::Bucket";

  BucketsArePrivateRule() {
    super(
        INFO,
        List.of(
            new Setting(
                BUCKET,
                "AccessControl",
                acl -> !PUBLIC.contains(acl),
                true,
                List.of(),
                "AccessControl: Private"),
            block("BlockPublicAcls"),
            block("BlockPublicPolicy"),
            block("IgnorePublicAcls"),
            block("RestrictPublicBuckets")));
  }

  private static Setting block(String key) {
    return Setting.never(BUCKET, "PublicAccessBlockConfiguration." + key, "false", key + ": true");
  }

  @Override
  protected String message(Resource resource, Setting setting) {
    return setting.path().equals("AccessControl")
        ? "The ACL opens the bucket `%s` to everyone.".formatted(resource.logicalId())
        : "The bucket `%s` may be opened to everyone: `%s` is off."
            .formatted(
                resource.logicalId(), setting.path().substring(setting.path().indexOf('.') + 1));
  }
}
