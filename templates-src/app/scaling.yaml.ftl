
  # Scaling chooses how many copies run. The service has no count in this template, so no deployment
  # resets it; a count outside of the bounds is brought inside as soon as they change.
  ScalableTarget:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      ServiceNamespace: ecs
      ScalableDimension: ecs:service:DesiredCount
      ResourceId: !Sub
        - "service/${Cluster}/${Service.Name}"
        - Cluster: !ImportValue [=compute('Cluster')]
      MinCapacity: [=scaling.min]
      MaxCapacity: [=scaling.max]
[#if scaling.schedules?has_content]
      ScheduledActions:
[#list scaling.schedules as schedule]
        - ScheduledActionName: [=schedule.name]
          Schedule: [=schedule.schedule]
[#if schedule.timeZone??]
          Timezone: [=schedule.timeZone]
[/#if]
          ScalableTargetAction:
[#if schedule.min??]
            MinCapacity: [=schedule.min]
[/#if]
[#if schedule.max??]
            MaxCapacity: [=schedule.max]
[/#if]
[/#list]
[/#if]
[#list scaling.targets as target]

  [=key(target.policyId)]:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: [=target.policyName]
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref ScalableTarget
      TargetTrackingScalingPolicyConfiguration:
        PredefinedMetricSpecification:
          PredefinedMetricType: [=target.metric]
        TargetValue: [=target.percent]
        ScaleInCooldown: 300
        ScaleOutCooldown: 60
[/#list]
[#if scaling.requestsPerTarget??]

  RequestScaling:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: requests
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref ScalableTarget
      TargetTrackingScalingPolicyConfiguration:
        PredefinedMetricSpecification:
          PredefinedMetricType: ALBRequestCountPerTarget
          ResourceLabel: !Sub
            - "${LoadBalancer}/${TargetGroup.TargetGroupFullName}"
            - LoadBalancer: !ImportValue [=foundation('ALB--FullName')]
        TargetValue: [=scaling.requestsPerTarget]
        ScaleInCooldown: 300
        ScaleOutCooldown: 60
[/#if]
[#if scaling.step??]

  # More copies where the ones that run answer with errors; what is kept above removes them again.
  ServerErrorScaling:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: server-errors
      PolicyType: StepScaling
      ScalingTargetId: !Ref ScalableTarget
      StepScalingPolicyConfiguration:
        AdjustmentType: ChangeInCapacity
        Cooldown: 120
        MetricAggregationType: Maximum
        StepAdjustments:
          - MetricIntervalLowerBound: 0
            ScalingAdjustment: [=scaling.step.add]

  ServerErrorScalingAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: Adds copies of the application while it answers with server errors
[#if rollout?? && rollout.shifts]
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
      Threshold: [=scaling.step.threshold]
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      AlarmActions:
        - !GetAtt ServerErrorScaling.Arn
[#include "tags.yaml.ftl"]
[/#if]
