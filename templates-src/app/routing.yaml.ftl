[#import "/app/records.yaml.ftl" as records]
[#include "target-groups.yaml.ftl"]

[#list hosts as host]
[#if host.ruleId??]
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
[#if rollout?? && rollout.shifts]
          # Only until the first deployment: from then on ECS sets the weights.
          ForwardConfig:
            TargetGroups:
              - TargetGroupArn: !Ref TargetGroup
                Weight: 1
              - TargetGroupArn: !Ref AlternateTargetGroup
                Weight: 0
[#else]
          TargetGroupArn: !Ref TargetGroup
[/#if]
[#include "tags.yaml.ftl"]

[/#if]
[@records.aliases id=host.recordId name=host.name/]
[/#list]
[#include "routed-ports.yaml.ftl"]
[#list furtherRecords as record]
[@records.aliases id=record.recordId name=record.name/]
[/#list]
