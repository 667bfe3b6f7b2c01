package dev.rigc.iam;

import java.util.Locale;
import java.util.Map;

/**
 * The names and ARNs that resources get when they are deployed. Where the template gives no name,
 * CloudFormation makes one of the stack's name, the logical id and random letters.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-resource-physical-ids.html">Physical
 *     IDs</a>
 */
final class PhysicalNames {
  private static final String RANDOM = "1A2B3C4D5E6F";

  private final String region;
  private final String account;

  PhysicalNames(String region, String account) {
    this.region = region;
    this.account = account;
  }

  /** The name of a resource: what the template says, or what CloudFormation makes up. */
  String name(Deployed.Resource resource) {
    for (String property :
        new String[] {"Name", "BucketName", "LogGroupName", "RepositoryName", "TopicName"}) {
      if (resource.properties().get(property) instanceof String name) {
        return name;
      }
    }
    String made = resource.stack().name() + "-" + resource.logicalId() + "-" + RANDOM;
    return resource.type().equals("AWS::S3::Bucket") ? made.toLowerCase(Locale.ROOT) : made;
  }

  /** Its ARN. */
  String arn(Deployed.Resource resource) {
    String name = name(resource);
    String path = String.valueOf(resource.properties().getOrDefault("Path", "/"));
    return switch (resource.type()) {
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
      case "AWS::IAM::Role" -> "arn:aws:iam::" + account + ":role" + path + name;
      case "AWS::IAM::ManagedPolicy" -> "arn:aws:iam::" + account + ":policy" + path + name;
      case "AWS::Logs::LogGroup" -> regional("logs", "log-group:" + name);
      case "AWS::CloudWatch::Alarm" -> regional("cloudwatch", "alarm:" + name);
      case "AWS::ApplicationAutoScaling::ScalableTarget" ->
          regional("application-autoscaling", "scalable-target/0123");
      case "AWS::ECR::Repository" -> regional("ecr", "repository/" + name);
      case "AWS::CodeBuild::Project" -> regional("codebuild", "project/" + name);
      case "AWS::CodeBuild::ReportGroup" -> regional("codebuild", "report-group/" + name);
      case "AWS::CodePipeline::Pipeline" -> regional("codepipeline", name);
      case "AWS::SNS::Topic" -> regional("sns", name);
      case "AWS::Lambda::Function" -> regional("lambda", "function:" + name);
      case "AWS::Scheduler::Schedule" -> regional("scheduler", "schedule/default/" + name);
      case "AWS::Events::Rule" -> regional("events", "rule/" + name);
      case "AWS::ECS::Cluster" -> regional("ecs", "cluster/" + name);
      case "AWS::ECS::Service" ->
          regional("ecs", "service/" + resource.properties().get("Cluster") + "/" + name);
      case "AWS::ECS::TaskDefinition" ->
          regional("ecs", "task-definition/" + resource.properties().get("Family") + ":7");
      case "AWS::SecretsManager::Secret" ->
          regional("secretsmanager", "secret:" + name + "-AbCdEf");
      case "AWS::EFS::FileSystem" -> regional("elasticfilesystem", "file-system/" + name);
      case "AWS::EFS::AccessPoint" -> regional("elasticfilesystem", "access-point/" + name);
      case "AWS::EC2::Volume" -> regional("ec2", "volume/" + name);
      case "AWS::EC2::NetworkInterface" -> regional("ec2", "network-interface/" + name);
      case "AWS::ElasticLoadBalancingV2::LoadBalancer" -> balancing("loadbalancer/app/lb/0123");
      case "AWS::ElasticLoadBalancingV2::Listener" -> balancing("listener/app/lb/0123/4567");
      case "AWS::ElasticLoadBalancingV2::ListenerRule" ->
          balancing("listener-rule/app/lb/0123/4567/" + resource.logicalId());
      case "AWS::ElasticLoadBalancingV2::TargetGroup" -> balancing("targetgroup/made/89ab");
      case "AWS::Route53::HostedZone" -> "arn:aws:route53:::hostedzone/" + name;
      case "AWS::Route53::RecordSet" -> "arn:aws:route53:::hostedzone/" + zone(resource);
      default -> "arn:aws:unknown:" + region + ":" + account + ":" + name;
    };
  }

  /** What {@code Ref} gives. */
  String ref(Deployed.Resource resource) {
    return switch (resource.type()) {
      case "AWS::IAM::ManagedPolicy",
          "AWS::SNS::Topic",
          "AWS::ECS::Service",
          "AWS::ECS::TaskDefinition",
          "AWS::SecretsManager::Secret",
          "AWS::ElasticLoadBalancingV2::LoadBalancer",
          "AWS::ElasticLoadBalancingV2::Listener",
          "AWS::ElasticLoadBalancingV2::ListenerRule",
          "AWS::ElasticLoadBalancingV2::TargetGroup" ->
          arn(resource);
      case "AWS::ApplicationAutoScaling::ScalableTarget" ->
          resource.properties().get("ResourceId") + "|ecs:service:DesiredCount|ecs";
      default -> name(resource);
    };
  }

  /** What {@code Fn::GetAtt} gives. */
  String attribute(Deployed.Resource resource, String attribute) {
    if (attribute.equals("Arn") && resource.type().equals("AWS::Logs::LogGroup")) {
      return arn(resource) + ":*";
    }
    if (attribute.equals("Name") && resource.type().equals("AWS::ECS::Service")) {
      return name(resource);
    }
    if (attribute.equals("MasterUserSecret.SecretArn")) {
      // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
      return regional(
          "secretsmanager", "secret:rds!cluster-01234567-89ab-cdef-0123-456789abcdef-AbCdEf");
    }
    return attribute.endsWith("Arn")
        ? arn(resource)
        : resource.logicalId() + "-" + attribute.replace('.', '-');
  }

  /**
   * The zone that a record is set in; one that is found by its name has an id that nobody knows.
   */
  static String zone(Deployed.Resource resource) {
    Map<String, Object> properties = resource.properties();
    return String.valueOf(properties.getOrDefault("HostedZoneId", "Z0EXISTING"));
  }

  private String balancing(String resource) {
    return regional("elasticloadbalancing", resource);
  }

  private String regional(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }
}
