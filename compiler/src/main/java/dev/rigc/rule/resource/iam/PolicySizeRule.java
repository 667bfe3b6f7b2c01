package dev.rigc.rule.resource.iam;

import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.JsonLength;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Map;

/** Policies are no longer than IAM allows. */
final class PolicySizeRule extends PropertiesRule {
  private static final String QUOTAS =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3515",
              "Policies are no longer than IAM allows, spaces not counted.",
              "All inline policies of a role together have 10,240 characters, those of a group 5,120,"
                  + " those of a user 2,048; a managed policy has 6,144 and a trust policy 2,048.",
              QUOTAS)
          .withExample("Inline policies of one role with more than 10,240 characters.");

  /** A limit on the sum of all documents at a path. */
  private record Limit(String path, int most, String what) {}

  private static final Map<String, List<Limit>> LIMITS =
      Map.of(
          "AWS::IAM::Role",
          List.of(
              new Limit("Policies.*.PolicyDocument", 10_240, "inline policies of this role"),
              new Limit("AssumeRolePolicyDocument", 2_048, "trust policy of this role")),
          "AWS::IAM::Group",
          List.of(new Limit("Policies.*.PolicyDocument", 5_120, "inline policies of this group")),
          "AWS::IAM::User",
          List.of(new Limit("Policies.*.PolicyDocument", 2_048, "inline policies of this user")),
          "AWS::IAM::ManagedPolicy",
          List.of(new Limit("PolicyDocument", 6_144, "managed policy")));

  PolicySizeRule() {
    super(INFO, LIMITS.keySet().toArray(new String[0]));
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    for (Limit limit : LIMITS.getOrDefault(properties.resource().type(), List.of())) {
      long[] sum = {0};
      InstanceLocation[] last = {properties.location()};
      properties.visit(
          limit.path(),
          (document, place) -> {
            if (place.guard().equals(properties.guard())) {
              sum[0] += JsonLength.of(document.written().node());
              last[0] = place;
            }
          });
      if (sum[0] > limit.most()) {
        findings.add(
            INFO,
            last[0],
            "The "
                + limit.what()
                + " have at least "
                + sum[0]
                + " characters; "
                + limit.most()
                + " are allowed.");
      }
    }
  }
}
