
  # Nobody is told: it rolls a deployment back, and says nothing at other times.
  DeploymentAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: Rolls a deployment back while the application answers with server errors
[#if rollout.shifts]
[@groups.metric name="HTTPCode_Target_5XX_Count" statistic="Sum" combination="SUM([FILL(first, 0), FILL(second, 0)])" /]
[#else]
      Namespace: AWS/ApplicationELB
      MetricName: HTTPCode_Target_5XX_Count
      Dimensions:
        - Name: LoadBalancer
          Value: !ImportValue [=foundation('ALB--FullName')]
        - Name: TargetGroup
          Value: !GetAtt TargetGroup.TargetGroupFullName
      Statistic: Sum
      Period: 60
[/#if]
      EvaluationPeriods: 1
      Threshold: [=rollout.serverErrors]
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
[#include "tags.yaml.ftl"]
