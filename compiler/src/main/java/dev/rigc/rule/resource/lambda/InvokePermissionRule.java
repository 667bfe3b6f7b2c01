package dev.rigc.rule.resource.lambda;

import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A function lets in the service that calls it, and nobody else's resource. */
final class InvokePermissionRule extends PropertiesRule {
  private static final String PAGE =
      "https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html";

  private static final String BUCKET = "AWS::S3::Bucket";

  /** An ARN without an account, such as that of a bucket. */
  private static final LazyPattern NO_ACCOUNT = LazyPattern.of("arn:[^:]*:[^:]+:[^:]*::.*");

  /** Which service calls on behalf of a resource. */
  private static final Map<String, String> CALLERS =
      Map.of(
          "AWS::ApiGateway::RestApi",
          "apigateway.amazonaws.com",
          "AWS::ApiGatewayV2::Api",
          "apigateway.amazonaws.com",
          "AWS::Cognito::UserPool",
          "cognito-idp.amazonaws.com",
          "AWS::Config::ConfigRule",
          "config.amazonaws.com",
          "AWS::ElasticLoadBalancingV2::TargetGroup",
          "elasticloadbalancing.amazonaws.com",
          "AWS::Events::Rule",
          "events.amazonaws.com",
          "AWS::IoT::TopicRule",
          "iot.amazonaws.com",
          BUCKET,
          "s3.amazonaws.com",
          "AWS::SNS::Topic",
          "sns.amazonaws.com");

  private static final RuleInfo ACCOUNT =
      RuleInfo.warning(
              "CFN3663",
              "A permission for an ARN without an account names the account.",
              "A bucket's ARN has no account: when the bucket is deleted, the next owner of its name"
                  + " can call the function.",
              PAGE)
          .withExample("Principal: s3.amazonaws.com\nSourceArn: !GetAtt Bucket.Arn")
          .withCounterparts("W3663");

  private static final RuleInfo CALLER =
      RuleInfo.warning(
              "CFN3664",
              "A permission's principal is the service of its `SourceArn`.",
              "A permission for another service has no effect, and the calls are rejected.",
              PAGE)
          .withExample("Principal: s3.amazonaws.com\nSourceArn: !Ref Topic")
          .withCounterparts("W3664");

  InvokePermissionRule() {
    super(ACCOUNT, "AWS::Lambda::Permission");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(ACCOUNT, CALLER);
  }

  @Override
  protected void check(Properties permission, PropertyFindings findings) {
    if (permission.lacks("SourceAccount")) {
      permission.targets("SourceArn", Set.of(BUCKET), (bucket, place) -> account(place, findings));
      permission.texts(
          "SourceArn",
          (arn, place) -> {
            if (NO_ACCOUNT.matches(arn)) {
              account(place, findings);
            }
          });
    }
    permission.targets(
        "SourceArn",
        CALLERS.keySet(),
        (source, place) -> {
          String caller = CALLERS.getOrDefault(source.type(), "");
          permission
              .under(place.guard())
              .texts(
                  "Principal",
                  (principal, at) -> {
                    if (!principal.equals(caller)) {
                      caller(principal, caller, source.logicalId(), at, findings);
                    }
                  });
        });
  }

  private static void account(InstanceLocation place, PropertyFindings findings) {
    findings
        .add(
            ACCOUNT,
            place.whateverTheValue(),
            "This ARN names no account, and there is no `SourceAccount`.")
        .hint("Add `SourceAccount: !Ref AWS::AccountId`.");
  }

  private static void caller(
      String principal,
      String caller,
      String source,
      InstanceLocation at,
      PropertyFindings findings) {
    findings.add(
        CALLER,
        at,
        "`%s` calls as `%s`, not as %s.".formatted(source, caller, Phrases.quoted(principal)));
  }
}
