  LoadBalancerErrorAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: The load balancer itself answers with server errors, as no application takes its requests
      Namespace: AWS/ApplicationELB
      MetricName: HTTPCode_ELB_5XX_Count
      Dimensions:
        - Name: LoadBalancer
          Value: !ImportValue [=foundation('ALB--FullName')]
      Statistic: Sum
      Period: 300
      EvaluationPeriods: 1
      Threshold: [=loadBalancerErrors]
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      AlarmActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
      OKActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]

