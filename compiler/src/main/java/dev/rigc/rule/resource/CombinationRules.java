package dev.rigc.rule.resource;

import dev.rigc.rule.RuleInfo;
import java.util.List;
import java.util.Map;

/**
 * The rules about properties that must fit together, one a group of services, so that a project can
 * turn off what it knows better and keep the others. What accepts {@code CFN3600} accepts them all:
 * they were one rule.
 */
final class CombinationRules {
  private static final String REFERENCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";
  private static final String WHY =
      "A service accepts only certain combinations of properties; the finding says which. A"
          + " suppression of CFN3600 accepts these findings, too.";

  private static final RuleInfo EC2 =
      of("CFN3620", "an Amazon EC2 resource", "AWS_EC2")
          .withExample(
              "Type: AWS::EC2::Instance\nProperties: { InstanceType: t3.micro }  # no image");

  private static final RuleInfo ECS =
      of("CFN3621", "an Amazon ECS resource", "AWS_ECS")
          .withExample("ContainerDefinitions: [{ Name: web, Image: nginx, Essential: false }]");

  private static final RuleInfo LAMBDA =
      of("CFN3622", "an AWS Lambda resource", "AWS_Lambda")
          .withExample("PackageType: Image\nHandler: index.handler");

  private static final RuleInfo RDS =
      of("CFN3623", "an Amazon RDS resource", "AWS_RDS")
          .withExample("MonitoringInterval: 60  # without MonitoringRoleArn");

  private static final RuleInfo BALANCING =
      of("CFN3624", "a load balancer, listener or target group", "AWS_ElasticLoadBalancingV2")
          .withExample(
              "Type: AWS::ElasticLoadBalancingV2::Listener\nProperties: { Protocol: HTTPS, Port:"
                  + " 443 }  # without Certificates");

  private static final RuleInfo TABLES =
      of("CFN3625", "a DynamoDB table or cache", "AWS_DynamoDB")
          .withExample("BillingMode: PAY_PER_REQUEST\nProvisionedThroughput: { … }");

  private static final RuleInfo DELIVERY =
      of("CFN3626", "an API, DNS record or distribution", "AWS_Route53")
          .withExample("Type: A\nAliasTarget: { … }\nTTL: 300");

  private static final Map<String, RuleInfo> BY_SERVICE =
      Map.ofEntries(
          Map.entry("EC2", EC2),
          Map.entry("ECS", ECS),
          Map.entry("Lambda", LAMBDA),
          Map.entry("RDS", RDS),
          Map.entry("ElasticLoadBalancing", BALANCING),
          Map.entry("ElasticLoadBalancingV2", BALANCING),
          Map.entry("DynamoDB", TABLES),
          Map.entry("ElastiCache", TABLES),
          Map.entry("ApiGateway", DELIVERY),
          Map.entry("Route53", DELIVERY),
          Map.entry("CloudFront", DELIVERY));

  private CombinationRules() {}

  private static RuleInfo of(String id, String subject, String page) {
    return RuleInfo.error(
        id,
        "The properties of %s fit together.".formatted(subject),
        WHY,
        REFERENCE + page + ".html");
  }

  /** The rule of a type's service, or another one if the service has none of its own. */
  static RuleInfo of(String type, RuleInfo other) {
    String[] steps = type.split("::", -1);
    return steps.length < 2 ? other : BY_SERVICE.getOrDefault(steps[1], other);
  }

  /** Every entry of this class. */
  static List<RuleInfo> all() {
    return List.of(EC2, ECS, LAMBDA, RDS, BALANCING, TABLES, DELIVERY);
  }
}
