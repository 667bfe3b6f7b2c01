  Hosts:
    Type: AWS::AutoScaling::AutoScalingGroup
    CreationPolicy:
      ResourceSignal:
        Count: !Ref ClusterSize
        Timeout: PT15M
    UpdatePolicy:
      AutoScalingRollingUpdate:
        MaxBatchSize: 1
        MinInstancesInService: [=keptInService]
        PauseTime: PT15M
        WaitOnResourceSignals: true
        SuspendProcesses:
          - AlarmNotification
          - AZRebalance
          - HealthCheck
          - ReplaceUnhealthy
          - ScheduledActions
    Properties:
      MinSize: !Ref ClusterSize
      DesiredCapacity: !Ref ClusterSize
      MaxSize: !Ref ClusterMaxSize
      VPCZoneIdentifier:
        - !ImportValue [=hostSubnetA]
        - !ImportValue [=hostSubnetB]
      LaunchTemplate:
        LaunchTemplateId: !Ref HostTemplate
        Version: !GetAtt HostTemplate.LatestVersionNumber
      HealthCheckType: EC2
      HealthCheckGracePeriod: 300
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName
          PropagateAtLaunch: true

  # No scaling by it: it moves the tasks away before an update or a scale-in takes a host.
  HostCapacity:
    Type: AWS::ECS::CapacityProvider
    Properties:
      AutoScalingGroupProvider:
        AutoScalingGroupArn: !Ref Hosts
        ManagedDraining: ENABLED
        ManagedScaling:
          Status: DISABLED
        ManagedTerminationProtection: DISABLED

  ClusterCapacity:
    Type: AWS::ECS::ClusterCapacityProviderAssociations
    Properties:
      Cluster: !Ref Cluster
      CapacityProviders:
        - !Ref HostCapacity
      DefaultCapacityProviderStrategy:
        - CapacityProvider: !Ref HostCapacity
          Weight: 1
