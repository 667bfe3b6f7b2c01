[#list routedPorts as routed]
  [=key(routed.groupId)]:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      VpcId: !ImportValue [=foundation('VpcId')]
      TargetType: [=fargate?then("ip", "instance")]
      Protocol: HTTP
      Port: [=routed.port]
      HealthCheckProtocol: HTTP
      HealthCheckPort: traffic-port
      HealthCheckPath: [=routed.healthCheck]
[#include "target-group.yaml.ftl"]
[#include "tags.yaml.ftl"]

  [=key(routed.ruleId)]:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !ImportValue [=foundation('ALB--HttpsListener')]
      Priority: [=routed.priority]
      Conditions:
        - Field: host-header
          HostHeaderConfig:
            Values:
[#list routed.hosts as name]
              - [=name]
[/#list]
        - Field: path-pattern
          PathPatternConfig:
            Values:
[#list routed.paths as path]
              - [=path]
[/#list]
      Actions:
        - Type: forward
          TargetGroupArn: !Ref [=routed.groupId]
[#include "tags.yaml.ftl"]

[/#list]
