  Hosts:
    Type: AWS::AutoScaling::AutoScalingGroup
    # With room for one more, each new host joins before an old one goes. Without, the old one goes
    # first: the batch of one keeps all others, and CloudFormation wants a number below the maximum.
    UpdatePolicy:
      AutoScalingRollingUpdate:
        MaxBatchSize: 1
        MinInstancesInService: !If [HasRoomForOneMore, !Ref ClusterSize, 0]
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
[#if !scaling??]
      DesiredCapacity: !Ref ClusterSize
[/#if]
      MaxSize: !Ref ClusterMaxSize
      VPCZoneIdentifier:
[#list hostSubnets as subnet]
        - !ImportValue [=subnet]
[/#list]
[#if scaling?? && scaling.terminationProtection]
      # ECS takes the protection from a host that it removes.
      NewInstancesProtectedFromScaleIn: true
[/#if]
[#if spot??]
      MixedInstancesPolicy:
        InstancesDistribution:
          OnDemandBaseCapacity: [=spot.base]
          OnDemandPercentageAboveBaseCapacity: [=spot.onDemandPercent]
          SpotAllocationStrategy: price-capacity-optimized
        LaunchTemplate:
          LaunchTemplateSpecification:
            LaunchTemplateId: !Ref HostTemplate
            Version: !GetAtt HostTemplate.LatestVersionNumber
[#if spot.instanceTypes?has_content]
          Overrides:
            - InstanceType: !Ref InstanceType
[#list spot.instanceTypes as type]
            - InstanceType: [=type]
[/#list]
[/#if]
[#else]
      LaunchTemplate:
        LaunchTemplateId: !Ref HostTemplate
        Version: !GetAtt HostTemplate.LatestVersionNumber
[/#if]
      HealthCheckType: EC2
      HealthCheckGracePeriod: 300
[#if missingHosts??]
      MetricsCollection:
        - Granularity: 1Minute
          Metrics:
            - GroupDesiredCapacity
            - GroupInServiceInstances
[/#if]
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName
          PropagateAtLaunch: true

[#if scaling??]
  # It keeps as many hosts as the tasks of its services need, and moves the tasks away before a host goes.
[#else]
  # No scaling by it: it moves the tasks away before an update or a scale-in takes a host.
[/#if]
  HostCapacity:
    Type: AWS::ECS::CapacityProvider
    Properties:
      AutoScalingGroupProvider:
        AutoScalingGroupArn: !Ref Hosts
        ManagedDraining: ENABLED
[#if scaling??]
        ManagedScaling:
          Status: ENABLED
          TargetCapacity: [=scaling.targetCapacity]
          InstanceWarmupPeriod: [=scaling.warmUp]
        ManagedTerminationProtection: [=scaling.terminationProtection?then("ENABLED", "DISABLED")]
[#else]
        ManagedScaling:
          Status: DISABLED
        ManagedTerminationProtection: DISABLED
[/#if]

  ClusterCapacity:
    Type: AWS::ECS::ClusterCapacityProviderAssociations
    Properties:
      Cluster: !Ref Cluster
      CapacityProviders:
        - !Ref HostCapacity
      DefaultCapacityProviderStrategy:
        - CapacityProvider: !Ref HostCapacity
          Weight: 1

  # Hosts wait for this before they join the cluster: those that join before their capacity provider
  # belongs to it are not known to it, and their tasks would not be moved away. It is complete when
  # the first of them joined.
  HostsReady:
    Type: AWS::CloudFormation::WaitCondition
    Condition: HasHosts
    DependsOn: ClusterCapacity
    CreationPolicy:
      ResourceSignal:
        Count: 1
        Timeout: PT15M
    Metadata:
      WaitsFor: ClusterCapacity
