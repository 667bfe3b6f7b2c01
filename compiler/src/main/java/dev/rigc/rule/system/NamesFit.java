package dev.rigc.rule.system;

import dev.rigc.cfn.Join;
import dev.rigc.cfn.Sub;
import dev.rigc.cfn.Value;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.system.NameParts.Part;
import dev.rigc.rule.system.SystemSubject.Placed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that are put together keep within their limits. Parts that only AWS knows count with the
 * fewest characters they can have, so a finding is certain.
 */
final class NamesFit implements SystemRule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "CFN5060",
              "A name that is put together from parts keeps within its limit.",
              "A name is often fine in one environment and too long in another. AWS refuses it only"
                  + " at deployment. The finding shows the sum; an account id has 12 characters,"
                  + " other unknown parts count with the fewest they can have.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html")
          .withExample("Name: !Sub ${AWS::StackName}-a-target-group-with-a-long-name\n")
          .withCounterparts("E3033", "W1031", "W1032");

  /**
   * @param property the property that is the name
   * @param what what messages call it
   * @param maximum how many characters it may have
   * @param source the page that says so
   */
  private record Limit(String property, String what, int maximum, String source) {}

  /** The limits by resource type. */
  private static final Map<String, Limit> LIMITS = new LinkedHashMap<>();

  private static void limit(String type, String property, String what, int maximum, String source) {
    LIMITS.put(type, new Limit(property, what, maximum, "https://docs.aws.amazon.com/" + source));
  }

  static {
    limit(
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "Name",
        "target group name",
        32,
        "elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html");
    limit(
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "Name",
        "load balancer name",
        32,
        "elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html");
    limit(
        "AWS::S3::Bucket",
        "BucketName",
        "bucket name",
        63,
        "AmazonS3/latest/userguide/bucketnamingrules.html");
    limit(
        "AWS::IAM::Role",
        "RoleName",
        "role name",
        64,
        "IAM/latest/APIReference/API_CreateRole.html");
    limit(
        "AWS::IAM::InstanceProfile",
        "InstanceProfileName",
        "instance profile name",
        128,
        "IAM/latest/APIReference/API_CreateInstanceProfile.html");
    limit(
        "AWS::IAM::ManagedPolicy",
        "ManagedPolicyName",
        "policy name",
        128,
        "IAM/latest/APIReference/API_CreatePolicy.html");
    limit(
        "AWS::CodePipeline::Pipeline",
        "Name",
        "pipeline name",
        100,
        "codepipeline/latest/userguide/limits.html");
    limit(
        "AWS::CodeBuild::Project",
        "Name",
        "CodeBuild project name",
        150,
        "codebuild/latest/APIReference/API_CreateProject.html");
    limit("AWS::SNS::Topic", "TopicName", "topic name", 256, "sns/latest/api/API_CreateTopic.html");
    limit(
        "AWS::SQS::Queue",
        "QueueName",
        "queue name",
        80,
        "AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html");
    limit(
        "AWS::Events::Rule",
        "Name",
        "event rule name",
        64,
        "eventbridge/latest/APIReference/API_PutRule.html");
    limit(
        "AWS::Lambda::Function",
        "FunctionName",
        "function name",
        64,
        "AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html");
    limit(
        "AWS::ECR::Repository",
        "RepositoryName",
        "repository name",
        256,
        "AmazonECR/latest/APIReference/API_CreateRepository.html");
    limit(
        "AWS::ECS::Cluster",
        "ClusterName",
        "cluster name",
        255,
        "AmazonECS/latest/APIReference/API_CreateCluster.html");
    limit(
        "AWS::ECS::Service",
        "ServiceName",
        "service name",
        255,
        "AmazonECS/latest/APIReference/API_CreateService.html");
    limit(
        "AWS::CloudWatch::Alarm",
        "AlarmName",
        "alarm name",
        255,
        "AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html");
    limit(
        "AWS::Logs::LogGroup",
        "LogGroupName",
        "log group name",
        512,
        "AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html");
    limit(
        "AWS::RDS::DBInstance",
        "DBInstanceIdentifier",
        "DB instance identifier",
        63,
        "AmazonRDS/latest/APIReference/API_CreateDBInstance.html");
    limit(
        "AWS::CodeStarConnections::Connection",
        "ConnectionName",
        "connection name",
        32,
        "codeconnections/latest/APIReference/API_CreateConnection.html");
    limit(
        "AWS::CodeConnections::Connection",
        "ConnectionName",
        "connection name",
        32,
        "codeconnections/latest/APIReference/API_CreateConnection.html");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public Set<Sight> looksAt() {
    Set<Sight> sights = new HashSet<>();
    LIMITS.forEach((type, limit) -> sights.add(new Sight(type, limit.property())));
    return sights;
  }

  @Override
  public void check(SystemSubject subject, Findings findings) {
    subject.forEach(LIMITS.keySet(), placed -> check(placed, findings));
  }

  private static void check(Placed placed, Findings findings) {
    Limit limit = Objects.requireNonNull(LIMITS.get(placed.resource().type()));
    placed
        .resource()
        .property(limit.property())
        .ifPresent(value -> check(placed, value, limit, findings));
  }

  private static void check(Placed placed, Value value, Limit limit, Findings findings) {
    if (!(value instanceof Sub || value instanceof Join)) {
      return;
    }
    Optional<List<Part>> parts = NameParts.of(placed.member(), value);
    int length = parts.orElse(List.of()).stream().mapToInt(Part::length).sum();
    if (length <= limit.maximum()) {
      return;
    }
    boolean exact = parts.orElseThrow().stream().allMatch(Part::isExact);
    findings
        .add(
            INFO,
            value.node(),
            "The %s is %s%s characters long, %s are allowed: %s = %s."
                .formatted(
                    limit.what(),
                    exact ? "" : "at least ",
                    length,
                    limit.maximum(),
                    parts.get().stream().map(Part::term).collect(Collectors.joining(" + ")),
                    length))
        .resource(placed.logicalId())
        .hint(
            "Shorten it by at least %s characters, or leave the name out and let CloudFormation"
                    .formatted(length - limit.maximum())
                + " choose one. See %s.".formatted(limit.source()));
  }
}
