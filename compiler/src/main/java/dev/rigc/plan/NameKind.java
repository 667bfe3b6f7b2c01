package dev.rigc.plan;

import java.net.URI;
import java.util.regex.Pattern;

/** Kinds of names that rigc derives, with the limit and the alphabet that AWS sets for each. */
public enum NameKind {
  /** A CloudFormation stack. */
  STACK(
      "stack name",
      1,
      128,
      "[a-zA-Z][-a-zA-Z0-9]*",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html"),
  /** An export of a stack. */
  EXPORT(
      "export name",
      1,
      255,
      "[-:a-zA-Z0-9]+",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html"),
  /** An ECR repository. */
  ECR_REPOSITORY(
      "ECR repository name",
      2,
      256,
      "[a-z0-9]+(?:[._-][a-z0-9]+)*",
      "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html"),
  /** An S3 bucket; dots are left out because TLS certificates do not match them. */
  BUCKET(
      "bucket name",
      3,
      63,
      "[a-z0-9][a-z0-9-]*[a-z0-9]",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"),
  /** A CloudWatch Logs group. */
  LOG_GROUP(
      "log group name",
      1,
      512,
      "[.\\-_/#A-Za-z0-9]+",
      "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"),
  /** A CodePipeline pipeline. */
  PIPELINE(
      "pipeline name",
      1,
      100,
      "[A-Za-z0-9.@_-]+",
      "https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html"),
  /** A CodeBuild project. */
  CODEBUILD_PROJECT(
      "CodeBuild project name",
      2,
      150,
      "[A-Za-z0-9][A-Za-z0-9_-]*",
      "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_CreateProject.html"),
  /** An EventBridge rule. */
  EVENT_RULE(
      "event rule name",
      1,
      64,
      "[.\\-_A-Za-z0-9]+",
      "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html"),
  /** An IAM role. */
  ROLE(
      "role name",
      1,
      64,
      "[\\w+=,.@-]+",
      "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html"),
  /** An SNS topic. */
  TOPIC(
      "topic name",
      1,
      256,
      "[A-Za-z0-9_-]+",
      "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"),
  /** A target group of a load balancer. */
  TARGET_GROUP(
      "target group name",
      1,
      32,
      "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html"),
  /** An application load balancer. */
  LOAD_BALANCER(
      "load balancer name",
      1,
      32,
      "(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html"),
  /** The first label of a host name. */
  DNS_LABEL(
      "host name's first label",
      1,
      63,
      "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?",
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html"),
  /** A whole host name; as a condition of a listener rule it may be 128 characters long. */
  HOST(
      "host name",
      1,
      128,
      "[a-z0-9.-]+",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderConditionConfig.html");

  private final String words;
  private final int minimum;
  private final int maximum;
  private final Pattern alphabet;
  private final URI source;

  NameKind(String words, int minimum, int maximum, String alphabet, String source) {
    this.words = words;
    this.minimum = minimum;
    this.maximum = maximum;
    this.alphabet = Pattern.compile(alphabet);
    this.source = URI.create(source);
  }

  /** What messages call it. */
  public String words() {
    return words;
  }

  /** The fewest characters it may have. */
  public int minimum() {
    return minimum;
  }

  /** The most characters it may have. */
  public int maximum() {
    return maximum;
  }

  /** The form it must have. */
  public Pattern alphabet() {
    return alphabet;
  }

  /** The page that the limit and the alphabet come from. */
  public URI source() {
    return source;
  }
}
