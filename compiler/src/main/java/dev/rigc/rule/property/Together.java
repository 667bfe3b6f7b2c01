package dev.rigc.rule.property;

import dev.rigc.cfn.spec.ConditionalRule;
import dev.rigc.rule.RuleInfo;
import java.util.List;
import java.util.Map;

/** The catalogue entries of facts about several properties together. */
final class Together {
  private static final String REFERENCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html";
  private static final String POLICIES =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html";

  private static final RuleInfo ERROR =
      RuleInfo.error(
              "CFN3600",
              "The properties of a resource fit together.",
              "A service accepts only certain combinations, such as an engine with a version that"
                  + " it has; the finding says which.",
              REFERENCE)
          .withExample(
              "Type: AWS::ElasticLoadBalancingV2::Listener\nProperties: { Protocol: HTTPS, Port:"
                  + " 443 }  # without Certificates");

  private static final RuleInfo WARNING =
      RuleInfo.warning(
          "CFN3601",
          "The properties of a resource go well together.",
          "The service accepts the combination, but ignores a part of it or advises against it.",
          REFERENCE);

  private static final RuleInfo IDENTITY =
      RuleInfo.error(
              "CFN3510",
              "A policy of a user, group or role is well formed.",
              "IAM refuses a document with unknown or missing elements.",
              POLICIES)
          .withExample("PolicyDocument: { Statement: [{ Effect: Allowed, Action: '*' }] }")
          .withCounterparts("E3510");

  private static final RuleInfo RESOURCE =
      RuleInfo.error(
              "CFN3512",
              "A policy of a resource is well formed.",
              "The service refuses a document with unknown or missing elements.",
              POLICIES)
          .withCounterparts("E3512", "E3513", "E3514");

  private static final RuleInfo TRUST =
      RuleInfo.error(
              "CFN3530",
              "A role's trust policy is well formed.",
              "IAM refuses a document with unknown or missing elements, and with resources.",
              POLICIES)
          .withCounterparts("E3530");

  private static final RuleInfo OLD_VERSION =
      RuleInfo.warning(
              "CFN3511",
              "A policy is written in the current version of the policy language.",
              "In the version of 2008 policy variables are taken literally.",
              "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html")
          .withCounterparts("W2511");

  private static final Map<String, RuleInfo> BY_ID =
      Map.of(
          "identity-policy", IDENTITY,
          "resource-policy", RESOURCE,
          "registry-policy", RESOURCE,
          "trust-policy", TRUST,
          "policy-version", OLD_VERSION);

  private Together() {}

  /** The entry that a fact is reported under. */
  static RuleInfo of(ConditionalRule rule) {
    RuleInfo other = rule.weight() == ConditionalRule.Weight.ERROR ? ERROR : WARNING;
    return BY_ID.getOrDefault(rule.id(), other);
  }

  static List<RuleInfo> all() {
    return List.of(ERROR, WARNING, IDENTITY, RESOURCE, TRUST, OLD_VERSION);
  }
}
