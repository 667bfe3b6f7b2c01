  # In this region: alarms on Route 53 health checks exist in us-east-1 only.
  NoHealthyTaskAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: No copy of the application passes its health check
      Namespace: AWS/ApplicationELB
      MetricName: HealthyHostCount
      Dimensions:
        - Name: LoadBalancer
          Value: !ImportValue [=foundation('ALB--FullName')]
        - Name: TargetGroup
          Value: !GetAtt TargetGroup.TargetGroupFullName
      Statistic: Maximum
      Period: 60
      EvaluationPeriods: 3
      Threshold: 1
      ComparisonOperator: LessThanThreshold
      TreatMissingData: breaching
      AlarmActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
      OKActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
[#include "tags.yaml.ftl"]

  ServerErrorAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: The application answers with server errors
      Namespace: AWS/ApplicationELB
      MetricName: HTTPCode_Target_5XX_Count
      Dimensions:
        - Name: LoadBalancer
          Value: !ImportValue [=foundation('ALB--FullName')]
        - Name: TargetGroup
          Value: !GetAtt TargetGroup.TargetGroupFullName
      Statistic: Sum
      Period: 300
      EvaluationPeriods: 1
      Threshold: 10
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      AlarmActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
[#include "tags.yaml.ftl"]

