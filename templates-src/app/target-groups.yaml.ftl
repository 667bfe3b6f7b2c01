  TargetGroup:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      VpcId: !ImportValue [=foundation('VpcId')]
      TargetType: [=fargate?then("ip", "instance")]
      Protocol: HTTP
      Port: [=targetPort]
      HealthCheckProtocol: HTTP
      HealthCheckPort: traffic-port
      HealthCheckPath: [=healthCheck]
[#include "target-group.yaml.ftl"]
[#include "tags.yaml.ftl"]
[#if rollout?? && rollout.shifts]

  # The next version registers here, and the one after it above again.
  AlternateTargetGroup:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      VpcId: !ImportValue [=foundation('VpcId')]
      TargetType: [=fargate?then("ip", "instance")]
      Protocol: HTTP
      Port: [=targetPort]
      HealthCheckProtocol: HTTP
      HealthCheckPort: traffic-port
      HealthCheckPath: [=healthCheck]
[#include "target-group.yaml.ftl"]
[#include "tags.yaml.ftl"]
[/#if]
