[#include "/shared/head.yaml.ftl"]
Resources:
[#if ownTopic]
[#include "topic.yaml.ftl"]
[/#if]
[#list checks as check]
  [=key(check.checkId)]:
    Type: AWS::Route53::HealthCheck
    Properties:
      HealthCheckConfig:
        Type: HTTPS
        FullyQualifiedDomainName: [=check.host]
        Port: 443
        ResourcePath: [=check.path]
        EnableSNI: true
        RequestInterval: 30
        FailureThreshold: 3
      HealthCheckTags:
        - Key: Name
          Value: [=check.name]

  # Alarms on health checks exist in this region only.
  [=key(check.alarmId)]:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: [=check.description]
      Namespace: AWS/Route53
      MetricName: HealthCheckStatus
      Dimensions:
        - Name: HealthCheckId
          Value: !Ref [=check.checkId]
      Statistic: Minimum
      Period: 60
      EvaluationPeriods: 2
      Threshold: 1
      ComparisonOperator: LessThanThreshold
      TreatMissingData: breaching
      AlarmActions:
[#if ownTopic]
        - !Ref AlarmTopic
[#else]
        - !ImportValue [=foundation('SNS--Topic--ops')]
[/#if]
      OKActions:
[#if ownTopic]
        - !Ref AlarmTopic
[#else]
        - !ImportValue [=foundation('SNS--Topic--ops')]
[/#if]

[/#list]
