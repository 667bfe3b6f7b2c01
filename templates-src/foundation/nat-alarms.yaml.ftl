[#list natZones as zone]
  [=key("Nat" + zone.letter + "PortAlarm")]:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: The NAT gateway has no port left for connections to one address
      Namespace: AWS/NATGateway
      MetricName: ErrorPortAllocation
      Dimensions:
        - Name: NatGatewayId
          Value: !Ref [=key("Nat" + zone.letter)]
      Statistic: Sum
      Period: 300
      EvaluationPeriods: 1
      Threshold: [=natErrors]
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      AlarmActions:
        - !Ref OpsTopic
      OKActions:
        - !Ref OpsTopic

[/#list]
