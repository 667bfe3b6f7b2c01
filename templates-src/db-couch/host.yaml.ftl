  # A group of one: a host that dies is replaced, and an update ends the old host before the new one
  # takes over the volume and the address.
  Host:
    Type: AWS::AutoScaling::AutoScalingGroup
    DependsOn:
      - BackupBucketPolicy
[#if subnets?has_content]
      - DbSubnetPrivateARoutes
[/#if]
    CreationPolicy:
      ResourceSignal:
        Count: 1
        Timeout: PT15M
    UpdatePolicy:
      AutoScalingRollingUpdate:
        MaxBatchSize: 1
        MinInstancesInService: 0
        PauseTime: PT15M
        WaitOnResourceSignals: true
    Properties:
      MinSize: "1"
      MaxSize: "1"
      DesiredCapacity: "1"
      VPCZoneIdentifier:
        - !Ref DbSubnetPrivateA
      LaunchTemplate:
        LaunchTemplateId: !Ref HostTemplate
        Version: !GetAtt HostTemplate.LatestVersionNumber
      HealthCheckType: EC2
      HealthCheckGracePeriod: 300
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName
          PropagateAtLaunch: true
