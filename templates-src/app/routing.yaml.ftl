  TargetGroup:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      VpcId: !ImportValue [=foundation('VpcId')]
      TargetType: [=fargate?then("ip", "instance")]
      Protocol: HTTP
      Port: [=port]
      HealthCheckProtocol: HTTP
      HealthCheckPort: traffic-port
      HealthCheckPath: [=healthCheck]
      HealthCheckIntervalSeconds: 10
      HealthCheckTimeoutSeconds: 5
      HealthyThresholdCount: 2
      Matcher:
        HttpCode: 200-301
      TargetGroupAttributes:
        - Key: deregistration_delay.timeout_seconds
          Value: "30"
[#include "tags.yaml.ftl"]

[#list hosts as host]
  [=key(host.ruleId)]:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !ImportValue [=foundation('ALB--HttpsListener')]
      Priority: [=host.priority]
      Conditions:
        - Field: host-header
          HostHeaderConfig:
            Values:
              - [=host.name]
      Actions:
        - Type: forward
          TargetGroupArn: !Ref TargetGroup
[#include "tags.yaml.ftl"]

  [=key(host.recordId)]:
    Type: AWS::Route53::RecordSet
    Properties:
[#if createsZone]
      HostedZoneId: !ImportValue [=foundation('ZoneId')]
[#else]
      HostedZoneName: [=zoneName]
[/#if]
      Name: [=host.name]
      Type: A
      AliasTarget:
        HostedZoneId: !ImportValue [=foundation('ALB--CanonicalHostedZoneID')]
        DNSName: !ImportValue [=foundation('ALB--DNSName')]

[/#list]
