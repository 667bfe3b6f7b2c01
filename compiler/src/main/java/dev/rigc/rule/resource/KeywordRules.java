package dev.rigc.rule.resource;

import dev.rigc.cfn.schema.Violation;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** The rules that violations of resource schemas are reported under, one or more keywords each. */
final class KeywordRules {
  private static final String SCHEMA =
      "https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html";
  private static final String REFERENCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html";

  private static final RuleInfo UNKNOWN =
      RuleInfo.error(
              "CFN3002",
              "A resource has only properties that its type supports.",
              "CloudFormation refuses a property that the type does not have, usually a mistake in"
                  + " spelling or of indentation.",
              REFERENCE)
          .withExample("Type: AWS::SNS::Topic\nProperties: { Name: ops }  # it is TopicName")
          .withCounterparts("E3002");

  /** A property that is required is there. */
  static final RuleInfo REQUIRED =
      RuleInfo.error(
              "CFN3003",
              "A resource has all required properties.",
              "CloudFormation refuses a resource that lacks a required property, often only after"
                  + " it has created the resources before it.",
              REFERENCE)
          .withExample("Type: AWS::EC2::Subnet\nProperties: { CidrBlock: 10.0.0.0/24 }")
          .withCounterparts("E3003");

  /** A value is of the kind that its property takes. */
  private static final RuleInfo KIND =
      RuleInfo.error(
              "CFN3012",
              "A value has the type that its property requires.",
              "A list where a string is required, or text where a number is required, is rejected. Numbers"
                  + " and booleans may be written as strings.",
              REFERENCE)
          .withExample("Type: AWS::EC2::Instance\nProperties: { EbsOptimized: maybe }")
          .withCounterparts("E3012");

  private static final RuleInfo EXACTLY_ONE =
      RuleInfo.error(
              "CFN3014",
              "Exactly one of several alternative properties is specified.",
              "The service accepts exactly one of them.",
              REFERENCE)
          .withExample(
              "Type: AWS::AutoScaling::AutoScalingGroup\nProperties: { MinSize: 1, MaxSize: 1, InstanceId: i-0123456789abcdef0, LaunchConfigurationName: a }")
          .withCounterparts("E3014");

  private static final RuleInfo ANY_FORM =
      RuleInfo.error(
              "CFN3017",
              "A value has one of the forms that its property allows.",
              "Some properties take one of several forms; a value that has none of them is"
                  + " refused.",
              REFERENCE)
          .withExample(
              "Type: AWS::IAM::Policy\nProperties: { PolicyName: a, PolicyDocument: { … } }  # no users, groups or roles")
          .withCounterparts("E3017");

  private static final RuleInfo ONE_FORM =
      RuleInfo.error(
              "CFN3018",
              "A value has exactly one of several exclusive forms.",
              "A value that matches several forms is rejected, as is one that matches" + " none.",
              REFERENCE)
          .withExample("Type: AWS::APS::Scraper\nProperties: { ScrapeConfiguration: {} }")
          .withCounterparts("E3018");

  private static final RuleInfo EXCLUDED =
      RuleInfo.error(
              "CFN3020",
              "Properties that exclude each other are not specified together.",
              "The service rejects the request, usually only during the creation of the resource.",
              REFERENCE)
          .withExample(
              "Type: AWS::EC2::Instance\nProperties: { SubnetId: subnet-01234567,"
                  + " NetworkInterfaces: [] }")
          .withCounterparts("E3020");

  private static final RuleInfo DEPENDENT =
      RuleInfo.error(
              "CFN3021",
              "A property that requires another one is specified together with it.",
              "The one has no effect without the other, and the service rejects the request.",
              REFERENCE)
          .withExample(
              "Type: AWS::EC2::Subnet\nProperties: { VpcId: !Ref Vpc, Ipv4IpamPoolId: !Ref Pool }  # without Ipv4NetmaskLength")
          .withCounterparts("E3021");

  private static final RuleInfo ALLOWED =
      RuleInfo.error(
              "CFN3030",
              "A value is one of those that its property allows.",
              "The service rejects every other value.",
              REFERENCE)
          .withExample("Type: AWS::EC2::VPC\nProperties: { InstanceTenancy: shared }")
          .withCounterparts("E3030");

  private static final RuleInfo PATTERN =
      RuleInfo.error(
              "CFN3031",
              "A value matches the pattern of its property.",
              "CloudFormation checks the pattern before it calls the service.",
              SCHEMA)
          .withExample("Type: AWS::EC2::SecurityGroup\nProperties: { GroupDescription: 'a ^ b' }")
          .withCounterparts("E3031");

  private static final RuleInfo LIST_SIZE =
      RuleInfo.error(
              "CFN3032",
              "A list has a valid number of items.",
              "CloudFormation checks the number of items before it calls the service.",
              SCHEMA)
          .withExample("Type: AWS::Lambda::Function\nProperties: { Layers: [a, b, c, d, e, f] }")
          .withCounterparts("E3032");

  private static final RuleInfo LENGTH =
      RuleInfo.error(
              "CFN3033",
              "A string has a valid length.",
              "CloudFormation checks the length before it calls the service.",
              SCHEMA)
          .withExample("Type: AWS::IAM::Role\nProperties: { RoleName: … more than 64 letters … }")
          .withCounterparts("E3033");

  private static final RuleInfo RANGE =
      RuleInfo.error(
              "CFN3034",
              "A number is within the valid range.",
              "CloudFormation checks the range before it calls the service.",
              SCHEMA)
          .withExample("Type: AWS::Lambda::Function\nProperties: { Timeout: 1000 }")
          .withCounterparts("E3034");

  private static final RuleInfo UNIQUE =
      RuleInfo.error(
              "CFN3037",
              "A list whose items must be unique has no duplicated items.",
              "The service rejects duplicated items.",
              SCHEMA)
          .withExample("Type: AWS::Lambda::Function\nProperties: { Architectures: [arm64, arm64] }")
          .withCounterparts("E3037");

  private static final RuleInfo AT_LEAST_ONE =
      RuleInfo.error(
              "CFN3058",
              "At least one of several alternative properties is specified.",
              "Without any of them the service does not know what to create.",
              REFERENCE)
          .withExample("Type: AWS::EC2::Subnet\nProperties: { VpcId: !Ref Vpc }")
          .withCounterparts("E3058");

  private static final RuleInfo FORMAT =
      RuleInfo.error(
              "CFN3150",
              "A literal id, ARN or address has a valid format.",
              "An id that is not valid cannot be found; the deployment fails at that"
                  + " resource.",
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html")
          .withExample("SecurityGroupIds: [sg-twig]")
          .withCounterparts(
              "E1150", "E1151", "E1152", "E1153", "E1154", "E1155", "E1156", "E1157", "E1158",
              "E1159", "E1160", "E1161", "E1162", "E1163", "E1164");

  private static final RuleInfo REFERENCE_KIND =
      RuleInfo.error(
              "CFN3151",
              "`Ref` and `Fn::GetAtt` return what the property requires.",
              "Where a subnet's id is required, neither a security group's id nor a subnet's ARN"
                  + " will do.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html")
          .withExample("SubnetId: !Ref SecurityGroup")
          .withCounterparts("E1040", "E1041");

  static final RuleInfo RESOLVED =
      RuleInfo.warning(
              "CFN3090",
              "The value of a parameter or function is valid for its property.",
              "With the parameter's default or allowed value, or with the mapping's entry, the"
                  + " property is refused.",
              SCHEMA)
          .withExample(
              "Parameters: { Days: { Type: Number, Default: 2 } }\nRetentionInDays: !Ref Days")
          .withCounterparts("W1030", "W1031", "W1032", "W1033", "W1034", "W1035", "W1036", "W1040");

  private KeywordRules() {}

  /** The rule that a violation is reported under. */
  static RuleInfo of(Violation violation) {
    return switch (violation.keyword()) {
      case TYPE -> KIND;
      case REQUIRED -> REQUIRED;
      case ADDITIONAL_PROPERTIES -> UNKNOWN;
      case REQUIRED_XOR -> EXACTLY_ONE;
      case REQUIRED_OR -> AT_LEAST_ONE;
      case DEPENDENT_REQUIRED -> DEPENDENT;
      case DEPENDENT_EXCLUDED, NOT -> EXCLUDED;
      case ANY_OF, CONTAINS -> ANY_FORM;
      case ONE_OF -> ONE_FORM;
      case ENUM, ENUM_CASE_INSENSITIVE, CONST, NOT_ENUM -> ALLOWED;
      case PATTERN -> PATTERN;
      case FORMAT -> violation.subject() == Violation.Subject.REFERENCE ? REFERENCE_KIND : FORMAT;
      case MIN_LENGTH, MAX_LENGTH -> LENGTH;
      case MINIMUM, MAXIMUM, EXCLUSIVE_MINIMUM, EXCLUSIVE_MAXIMUM, MULTIPLE_OF -> RANGE;
      case UNIQUE_ITEMS, UNIQUE_KEYS -> UNIQUE;
      case MIN_ITEMS, MAX_ITEMS, MAX_UNIQUE_ITEMS, MIN_PROPERTIES, MAX_PROPERTIES -> LIST_SIZE;
      default -> // only leads to other schemas, whose keywords fail
          throw new IllegalArgumentException(violation.keyword() + " does not fail itself");
    };
  }

  /** Every entry of this class. */
  static List<RuleInfo> all() {
    return List.of(
        UNKNOWN,
        REQUIRED,
        KIND,
        EXACTLY_ONE,
        ANY_FORM,
        ONE_FORM,
        EXCLUDED,
        DEPENDENT,
        ALLOWED,
        PATTERN,
        LIST_SIZE,
        LENGTH,
        RANGE,
        UNIQUE,
        AT_LEAST_ONE,
        FORMAT,
        REFERENCE_KIND,
        RESOLVED);
  }
}
