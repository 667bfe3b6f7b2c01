
  MissingHostsAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: The cluster has fewer hosts than it should, as they do not start or do not stay
      Metrics:
        - Id: missing
          Label: Hosts that are missing
          Expression: desired - running
        - Id: desired
          ReturnData: false
          MetricStat:
            Stat: Minimum
            Period: 60
            Metric:
              Namespace: AWS/AutoScaling
              MetricName: GroupDesiredCapacity
              Dimensions:
                - Name: AutoScalingGroupName
                  Value: !Ref Hosts
        - Id: running
          ReturnData: false
          MetricStat:
            Stat: Maximum
            Period: 60
            Metric:
              Namespace: AWS/AutoScaling
              MetricName: GroupInServiceInstances
              Dimensions:
                - Name: AutoScalingGroupName
                  Value: !Ref Hosts
      EvaluationPeriods: [=missingHosts]
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      AlarmActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
      OKActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
