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
      HealthCheckIntervalSeconds: [=targetGroup.interval]
      HealthCheckTimeoutSeconds: [=targetGroup.timeout]
      HealthyThresholdCount: [=targetGroup.healthyAfter]
[#if targetGroup.unhealthyAfter??]
      UnhealthyThresholdCount: [=targetGroup.unhealthyAfter]
[/#if]
      Matcher:
[#if targetGroup.codes??]
        HttpCode: [=targetGroup.codes]
[#else]
        HttpCode: 200-301
[/#if]
      TargetGroupAttributes:
        - Key: deregistration_delay.timeout_seconds
          Value: [=targetGroup.deregistrationDelay]
[#if targetGroup.slowStart??]
        - Key: slow_start.duration_seconds
          Value: [=targetGroup.slowStart]
[/#if]
[#if targetGroup.stickiness??]
        - Key: stickiness.enabled
          Value: "true"
        - Key: stickiness.type
          Value: lb_cookie
        - Key: stickiness.lb_cookie.duration_seconds
          Value: [=targetGroup.stickiness]
[/#if]
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
[#list host.furtherNames as name]
              - [=name]
[/#list]
[#if paths?has_content]
        - Field: path-pattern
          PathPatternConfig:
            Values:
[#list paths as path]
              - [=path]
[/#list]
[/#if]
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
[#list furtherRecords as record]
  [=key(record.recordId)]:
    Type: AWS::Route53::RecordSet
    Properties:
[#if createsZone]
      HostedZoneId: !ImportValue [=foundation('ZoneId')]
[#else]
      HostedZoneName: [=zoneName]
[/#if]
      Name: [=record.name]
      Type: A
      AliasTarget:
        HostedZoneId: !ImportValue [=foundation('ALB--CanonicalHostedZoneID')]
        DNSName: !ImportValue [=foundation('ALB--DNSName')]

[/#list]
