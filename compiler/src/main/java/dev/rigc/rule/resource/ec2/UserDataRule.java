package dev.rigc.rule.resource.ec2;

import dev.rigc.cfn.value.Base64;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** User data fits into what EC2 gives an instance. */
final class UserDataRule extends PropertiesRule {
  private static final int MOST = 16 * 1024;

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3610",
              "User data has at most 16 KB before it is encoded.",
              "EC2 refuses to start the instance; let the script fetch what is larger.",
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html")
          .withExample("UserData: … more than 16 KB …");

  UserDataRule() {
    super(
        INFO,
        "AWS::EC2::Instance",
        "AWS::EC2::LaunchTemplate",
        "AWS::AutoScaling::LaunchConfiguration");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    boolean template = properties.resource().type().equals("AWS::EC2::LaunchTemplate");
    properties.visit(
        template ? "LaunchTemplateData.UserData" : "UserData",
        (value, place) ->
            text(value.written())
                .map(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .filter(size -> size > MOST)
                .ifPresent(
                    size ->
                        findings.add(
                            INFO,
                            place.whateverTheValue(),
                            "This user data has about "
                                + size
                                + " bytes; "
                                + MOST
                                + " are allowed.")));
  }

  private static Optional<String> text(Value value) {
    Value inner = value instanceof Base64 base64 ? base64.argument() : value;
    return inner instanceof Sub sub
        ? sub.template().map(template -> template.text())
        : value instanceof Base64 ? inner.text() : Optional.empty();
  }
}
