package dev.rigc.rule.system;

import dev.rigc.cfn.Join;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Sub;
import dev.rigc.cfn.Value;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Place;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.StackTemplate;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.system.NameParts.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names that are put together keep within their limits. Parts that only AWS knows count with the
 * fewest characters they can have, so a finding is certain.
 */
final class NamesFitRule implements SystemRule {
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

  /**
   * A name that is too long.
   *
   * @param limit what it breaks
   * @param logicalId the resource whose name it is
   * @param place where it stands
   * @param parts its parts
   */
  private record LongName(Limit limit, String logicalId, Place place, List<Part> parts) {
    int length() {
      return parts.stream().mapToInt(Part::length).sum();
    }
  }

  private static final Collector<LongName> LONG_NAMES = NamesFitRule::collect;

  @Override
  public List<Collector<?>> collectors() {
    return List.of(LONG_NAMES);
  }

  private static List<LongName> collect(StackTemplate template) {
    List<LongName> names = new ArrayList<>();
    for (Resource resource : template.resources(LIMITS.keySet())) {
      Limit limit = Objects.requireNonNull(LIMITS.get(resource.type()));
      Optional<Value> written =
          resource
              .property(limit.property())
              .filter(value -> value instanceof Sub || value instanceof Join);
      written
          .flatMap(value -> NameParts.of(template, value))
          .map(
              parts ->
                  new LongName(limit, resource.logicalId(), Place.of(written.get().node()), parts))
          .filter(name -> name.length() > limit.maximum())
          .ifPresent(names::add);
    }
    return names;
  }

  @Override
  public void check(SetContext set, Findings findings) {
    set.facts(LONG_NAMES).forEach(name -> report(name, findings));
  }

  private static void report(LongName name, Findings findings) {
    Limit limit = name.limit();
    boolean exact = name.parts().stream().allMatch(Part::isExact);
    findings
        .add(
            INFO,
            name.place(),
            "The %s is %s%s characters long, %s are allowed: %s = %s."
                .formatted(
                    limit.what(),
                    exact ? "" : "at least ",
                    name.length(),
                    limit.maximum(),
                    name.parts().stream().map(Part::term).collect(Collectors.joining(" + ")),
                    name.length()))
        .resource(name.logicalId())
        .hint(
            "Shorten it by at least %s characters, or leave the name out and let CloudFormation"
                    .formatted(name.length() - limit.maximum())
                + " choose one. See %s.".formatted(limit.source()));
  }
}
