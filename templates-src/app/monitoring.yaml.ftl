[#macro actions]
      AlarmActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
      OKActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
[#include "tags.yaml.ftl"]

[/#macro]
[#macro ofTargets]
      Dimensions:
        - Name: LoadBalancer
          Value: !ImportValue [=foundation('ALB--FullName')]
        - Name: TargetGroup
          Value: !GetAtt TargetGroup.TargetGroupFullName
[/#macro]
[#macro ofService id metric]
        - Id: [=id]
          ReturnData: false
          MetricStat:
            Stat: Average
            Period: 60
            Metric:
              Namespace: ECS/ContainerInsights
              MetricName: [=metric]
              Dimensions:
                - Name: ClusterName
                  Value: !ImportValue [=compute('Cluster')]
                - Name: ServiceName
                  Value: !GetAtt Service.Name
[/#macro]
[#-- What the load balancer measures: there is none of it without a public host. --]
[#if isPublic && alarms.latency??]
  LatencyAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: The application is slow, 1 of 20 answers takes longer than the threshold
[#if rollout?? && rollout.shifts]
[@groups.metric name="TargetResponseTime" statistic="p95" combination="MAX([FILL(first, 0), FILL(second, 0)])" long=true /]
[#else]
      Namespace: AWS/ApplicationELB
      MetricName: TargetResponseTime
[@ofTargets/]
      ExtendedStatistic: p95
      Period: 300
[/#if]
      EvaluationPeriods: 3
      Threshold: [=alarms.latency]
      ComparisonOperator: GreaterThanThreshold
      TreatMissingData: notBreaching
[@actions/]
[/#if]
[#if isPublic && alarms.unhealthyHosts??]
  UnhealthyHostAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: Copies of the application fail their health check
[#if rollout?? && rollout.shifts]
[@groups.metric name="UnHealthyHostCount" statistic="Maximum" combination="SUM([FILL(first, 0), FILL(second, 0)])" /]
[#else]
      Namespace: AWS/ApplicationELB
      MetricName: UnHealthyHostCount
[@ofTargets/]
      Statistic: Maximum
      Period: 60
[/#if]
      EvaluationPeriods: 5
      Threshold: [=alarms.unhealthyHosts]
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
[@actions/]
[/#if]
[#if alarms.missingTasks??]
  MissingTasksAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: Fewer copies of the application run than should
      Metrics:
        - Id: missing
          Label: Copies that are missing
          Expression: desired - running
[@ofService id="desired" metric="DesiredTaskCount"/]
[@ofService id="running" metric="RunningTaskCount"/]
      EvaluationPeriods: [=alarms.missingTasks]
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
[@actions/]
[/#if]
[#if alarms.errorLines??]
  ErrorLines:
    Type: AWS::Logs::MetricFilter
    Properties:
      LogGroupName: !Ref LogGroup
      FilterPattern: [=alarms.errorPattern]
      MetricTransformations:
        - MetricNamespace: [=alarms.metrics]
          MetricName: [=alarms.errorMetric]
          MetricValue: "1"
          DefaultValue: 0
          Unit: Count

  ErrorLinesAlarm:
    Type: AWS::CloudWatch::Alarm
    DependsOn: ErrorLines
    Properties:
      AlarmDescription: The application logs errors
      Namespace: [=alarms.metrics]
      MetricName: [=alarms.errorMetric]
      Statistic: Sum
      Period: 300
      EvaluationPeriods: 1
      Threshold: [=alarms.errorLines]
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
[@actions/]
[/#if]
