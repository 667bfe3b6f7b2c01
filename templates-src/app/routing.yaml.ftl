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
[#elseif zoneId??]
      HostedZoneId: [=zoneId]
[#else]
      HostedZoneName: [=zoneName]
[/#if]
      Name: [=host.name]
      Type: A
      AliasTarget:
        HostedZoneId: !ImportValue [=foundation('ALB--CanonicalHostedZoneID')]
        DNSName: !ImportValue [=foundation('ALB--DNSName')]

[#if ipv6]
  [=key(host.recordId + "Ipv6")]:
    Type: AWS::Route53::RecordSet
    Properties:
[#if createsZone]
      HostedZoneId: !ImportValue [=foundation('ZoneId')]
[#elseif zoneId??]
      HostedZoneId: [=zoneId]
[#else]
      HostedZoneName: [=zoneName]
[/#if]
      Name: [=host.name]
      Type: AAAA
      AliasTarget:
        HostedZoneId: !ImportValue [=foundation('ALB--CanonicalHostedZoneID')]
        DNSName: !ImportValue [=foundation('ALB--DNSName')]

[/#if]
[/#list]
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
[#list furtherRecords as record]
  [=key(record.recordId)]:
    Type: AWS::Route53::RecordSet
    Properties:
[#if createsZone]
      HostedZoneId: !ImportValue [=foundation('ZoneId')]
[#elseif zoneId??]
      HostedZoneId: [=zoneId]
[#else]
      HostedZoneName: [=zoneName]
[/#if]
      Name: [=record.name]
      Type: A
      AliasTarget:
        HostedZoneId: !ImportValue [=foundation('ALB--CanonicalHostedZoneID')]
        DNSName: !ImportValue [=foundation('ALB--DNSName')]

[#if ipv6]
  [=key(record.recordId + "Ipv6")]:
    Type: AWS::Route53::RecordSet
    Properties:
[#if createsZone]
      HostedZoneId: !ImportValue [=foundation('ZoneId')]
[#elseif zoneId??]
      HostedZoneId: [=zoneId]
[#else]
      HostedZoneName: [=zoneName]
[/#if]
      Name: [=record.name]
      Type: AAAA
      AliasTarget:
        HostedZoneId: !ImportValue [=foundation('ALB--CanonicalHostedZoneID')]
        DNSName: !ImportValue [=foundation('ALB--DNSName')]

[/#if]
[/#list]
