  # In this region: alarms on Route 53 health checks exist in us-east-1 only.
  NoHealthyTaskAlarm:
    Type: AWS::CloudWatch::Alarm
[#if !scaling??]
    Condition: RunsTasks
[/#if]
    Properties:
      AlarmDescription: No copy of the application passes its health check
[#if rollout?? && rollout.shifts]
[@groups.metric name="HealthyHostCount" statistic="Maximum" combination="MAX([FILL(first, 0), FILL(second, 0)])" /]
[#elseif rests]
      # Scaling may take the last copy away, which is no alarm.
      Metrics:
        - Id: awaited
          Label: Healthy copies, or 1 where none is desired
          Expression: IF(FILL(desired, 1) > 0, FILL(healthy, 0), 1)
        - Id: desired
          ReturnData: false
          MetricStat:
            Stat: Maximum
            Period: 60
            Metric:
              Namespace: ECS/ContainerInsights
              MetricName: DesiredTaskCount
              Dimensions:
                - Name: ClusterName
                  Value: !ImportValue [=compute('Cluster')]
                - Name: ServiceName
                  Value: !GetAtt Service.Name
        - Id: healthy
          ReturnData: false
          MetricStat:
            Stat: Maximum
            Period: 60
            Metric:
              Namespace: AWS/ApplicationELB
              MetricName: HealthyHostCount
              Dimensions:
                - Name: LoadBalancer
                  Value: !ImportValue [=foundation('ALB--FullName')]
                - Name: TargetGroup
                  Value: !GetAtt TargetGroup.TargetGroupFullName
[#else]
      Namespace: AWS/ApplicationELB
      MetricName: HealthyHostCount
      Dimensions:
        - Name: LoadBalancer
          Value: !ImportValue [=foundation('ALB--FullName')]
        - Name: TargetGroup
          Value: !GetAtt TargetGroup.TargetGroupFullName
      Statistic: Maximum
      Period: 60
[/#if]
      EvaluationPeriods: 3
      Threshold: 1
      ComparisonOperator: LessThanThreshold
      TreatMissingData: breaching
      AlarmActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
      OKActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
[#include "tags.yaml.ftl"]

[#if !(alarms??) || alarms.applicationErrors??]
  ServerErrorAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: The application answers with server errors
[#if rollout?? && rollout.shifts]
[@groups.metric name="HTTPCode_Target_5XX_Count" statistic="Sum" combination="SUM([FILL(first, 0), FILL(second, 0)])" long=true /]
[#else]
      Namespace: AWS/ApplicationELB
      MetricName: HTTPCode_Target_5XX_Count
      Dimensions:
        - Name: LoadBalancer
          Value: !ImportValue [=foundation('ALB--FullName')]
        - Name: TargetGroup
          Value: !GetAtt TargetGroup.TargetGroupFullName
      Statistic: Sum
      Period: 300
[/#if]
      EvaluationPeriods: 1
[#if alarms??]
      Threshold: [=alarms.applicationErrors]
[#else]
      Threshold: 10
[/#if]
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      AlarmActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
[#include "tags.yaml.ftl"]

[/#if]
