package dev.rigc.rule.resource;

import dev.rigc.cfn.spec.ConditionalRule;
import dev.rigc.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules that conditional rules of resource types are reported under. */
final class ConditionalRules {
  private static final String REFERENCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html";
  private static final String POLICIES =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html";

  private static final RuleInfo ERROR =
      RuleInfo.error(
              "CFN3600",
              "The properties of a resource fit together.",
              "A service accepts only certain combinations; the finding says which. The services"
                  + " with the most of them have rules of their own, CFN3620 to CFN3626."
                  + " A suppression of this rule accepts their findings, too.",
              REFERENCE)
          .withExample(
              "Type: AWS::SQS::Queue\nProperties: { FifoQueue: true, QueueName: orders }  # not orders.fifo");

  private static final RuleInfo WARNING =
      RuleInfo.warning(
              "CFN3601",
              "The properties of a resource go well together.",
              "The service accepts the combination, but ignores a part of it or advises against it.",
              REFERENCE)
          .withExample("Type: AWS::EC2::Volume\nProperties: { VolumeType: gp2, Iops: 300 }");

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
          .withExample(
              "PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: \"*\" }] }  # no Principal")
          .withCounterparts("E3512", "E3513", "E3514");

  private static final RuleInfo TRUST =
      RuleInfo.error(
              "CFN3530",
              "A role's trust policy is well formed.",
              "IAM refuses a document with unknown or missing elements, and with resources.",
              POLICIES)
          .withExample(
              "AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject }] }")
          .withCounterparts("E3530");

  private static final RuleInfo OLD_VERSION =
      RuleInfo.warning(
              "CFN3511",
              "A policy is written in the current version of the policy language.",
              "In the version of 2008 policy variables are taken literally.",
              "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html")
          .withExample("PolicyDocument: { Version: 2008-10-17, Statement: [] }")
          .withCounterparts("W2511");

  private static final RuleInfo NAMES =
      RuleInfo.error(
              "CFN3605",
              "The name of a resource is valid for its service.",
              "The schemas of some types leave out what their service says about names: a load"
                  + " balancer's has at most 32 characters and does not begin with `internal-`.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html")
          .withExample(
              "Type: AWS::ElasticLoadBalancingV2::LoadBalancer\nProperties: { Name:"
                  + " internal-web }");

  private static final RuleInfo SIZES =
      RuleInfo.error(
              "CFN3606",
              "The block of a VPC or subnet has a size that EC2 allows.",
              "Blocks are between a /16 and a /28.",
              "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
          .withExample("Type: AWS::EC2::VPC\nProperties: { CidrBlock: 10.0.0.0/8 }");

  private static final RuleInfo ALIASES =
      RuleInfo.error(
              "CFN3013",
              "An alias of a distribution is a domain name.",
              "CloudFront refuses any other text.",
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html")
          .withExample("Aliases: [email.*.example.com]")
          .withCounterparts("E3013");

  private static final RuleInfo CONDITION_VALUES =
      RuleInfo.error(
              "CFN3607",
              "A value of a listener rule's condition has at most 128 characters.",
              "Elastic Load Balancing refuses a longer host or path.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderConditionConfig.html")
          .withExample("Values: [… more than 128 letters ….example.com]");

  private static final RuleInfo BUILD_IMAGE =
      RuleInfo.warning(
              "CFN3608",
              "A build runs in an image that AWS maintains.",
              "A retired image gets no patches and starts slowly, as it is no longer cached.",
              "https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-available.html")
          .withExample("Image: aws/codebuild/docker:17.09.0");

  private static final RuleInfo BUCKET_DOTS =
      RuleInfo.warning(
              "CFN3609",
              "A bucket's name has no dots.",
              "The certificate of Amazon S3 does not cover host names with more labels.",
              "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")
          .withExample("BucketName: assets.example.com");

  private static final RuleInfo BUCKET_ACL =
      RuleInfo.warning(
              "CFN3045",
              "Access to a bucket is granted by its policy.",
              "ACLs are turned off in new buckets, and AWS advises to leave them so.",
              "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html")
          .withExample("AccessControl: PublicRead")
          .withCounterparts("W3045");

  private static final RuleInfo ACL_OWNERSHIP =
      RuleInfo.error(
              "CFN3046",
              "A bucket with an ACL for others has ownership controls that allow ACLs.",
              "ACLs are turned off in new buckets, and Amazon S3 refuses to set one there.",
              "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html")
          .withExample(
              "Type: AWS::S3::Bucket\nProperties: { AccessControl: PublicRead }  # without"
                  + " OwnershipControls")
          .withCounterparts("E3045");

  private static final Map<String, RuleInfo> BY_ID =
      Map.ofEntries(
          Map.entry("identity-policy", IDENTITY),
          Map.entry("resource-policy", RESOURCE),
          Map.entry("registry-policy", RESOURCE),
          Map.entry("statement-ids", RESOURCE),
          Map.entry("trust-policy", TRUST),
          Map.entry("policy-version", OLD_VERSION),
          Map.entry("load-balancer-name", NAMES),
          Map.entry("target-group-name", NAMES),
          Map.entry("log-group-name", NAMES),
          Map.entry("vpc-size", SIZES),
          Map.entry("subnet-size", SIZES),
          Map.entry("cloudfront-alias", ALIASES),
          Map.entry("condition-value", CONDITION_VALUES),
          Map.entry("retired-build-image", BUILD_IMAGE),
          Map.entry("bucket-dots", BUCKET_DOTS),
          Map.entry("bucket-acl", BUCKET_ACL),
          Map.entry("acl-ownership", ACL_OWNERSHIP));

  private ConditionalRules() {}

  /**
   * The rule that a conditional rule is reported under: that of its id where there is one, else
   * that of the service for an error, else the catch-all rule of its weight.
   */
  static RuleInfo of(ConditionalRule rule, String type) {
    RuleInfo other =
        rule.weight() == ConditionalRule.Weight.ERROR ? CombinationRules.of(type, ERROR) : WARNING;
    return BY_ID.getOrDefault(rule.id(), other);
  }

  /** Every entry of this class. */
  static List<RuleInfo> all() {
    List<RuleInfo> all = new ArrayList<>(CombinationRules.all());
    all.addAll(
        List.of(
            ERROR,
            WARNING,
            IDENTITY,
            RESOURCE,
            TRUST,
            OLD_VERSION,
            NAMES,
            SIZES,
            ALIASES,
            CONDITION_VALUES,
            BUILD_IMAGE,
            BUCKET_DOTS,
            BUCKET_ACL,
            ACL_OWNERSHIP));
    return all;
  }
}
