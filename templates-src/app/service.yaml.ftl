  Service:
    Type: AWS::ECS::Service
[#if isPublic && !(rollout?? && rollout.shifts)]
    DependsOn:
[#list hosts as host]
      - [=host.ruleId]
[/#list]
[#list routedPorts as routed]
      - [=routed.ruleId]
[/#list]
[/#if]
    Properties:
      Cluster: !ImportValue [=compute('Cluster')]
      TaskDefinition: !Ref TaskDefinition
[#if !scaling??]
      DesiredCount: !Ref TaskDesiredCount
[/#if]
[#if fargate]
[#if spot??]
      CapacityProviderStrategy:
        - CapacityProvider: FARGATE
          Base: [=spot.base]
          Weight: [=spot.onDemandPercent]
        - CapacityProvider: FARGATE_SPOT
          Weight: [=spot.spotPercent]
[#else]
      LaunchType: FARGATE
[/#if]
      NetworkConfiguration:
        AwsvpcConfiguration:
          AssignPublicIp: [=publicAddresses?then("ENABLED", "DISABLED")]
          SecurityGroups:
            - !ImportValue [=compute('AppSecurityGroup')]
          Subnets:
[#list taskSubnets as subnet]
            - !ImportValue [=subnet]
[/#list]
[#else]
[#if scaledHosts]
      # Only what runs through the capacity provider makes it add hosts.
      CapacityProviderStrategy:
        - CapacityProvider: !ImportValue [=compute('CapacityProvider')]
          Weight: 1
[#else]
      LaunchType: EC2
[/#if]
      PlacementStrategies:
        - Type: spread
          Field: attribute:ecs.availability-zone
        - Type: spread
          Field: instanceId
[/#if]
      # Half may go before their successors run, so that an update fits into a full cluster. Tasks that
      # do not come up are given up and the last good ones come back: no update hangs for hours.
      DeploymentConfiguration:
[#if rollout?? && rollout.shifts]
        Strategy: [=rollout.strategy]
        BakeTimeInMinutes: [=rollout.bakeTime]
[#if rollout.canary]
        CanaryConfiguration:
          CanaryPercent: [=rollout.percent]
          CanaryBakeTimeInMinutes: [=rollout.interval]
[/#if]
[#if rollout.linear]
        LinearConfiguration:
          StepPercent: [=rollout.percent]
          StepBakeTimeInMinutes: [=rollout.interval]
[/#if]
[/#if]
[#if rollout?? && rollout.alarmed]
        Alarms:
          Enable: true
          Rollback: true
          AlarmNames:
            - !Ref DeploymentAlarm
[/#if]
        MaximumPercent: 200
        MinimumHealthyPercent: 50
        DeploymentCircuitBreaker:
          Enable: true
          Rollback: true
[#if isPublic]
      HealthCheckGracePeriodSeconds: 60
      LoadBalancers:
        - ContainerName: [=targetContainer]
          ContainerPort: [=targetPort]
          TargetGroupArn: !Ref TargetGroup
[#if rollout?? && rollout.shifts]
          AdvancedConfiguration:
            AlternateTargetGroupArn: !Ref AlternateTargetGroup
            ProductionListenerRule: !Ref ListenerRule
            RoleArn: !GetAtt LoadBalancerRole.Arn
[/#if]
[#list routedPorts as routed]
        - ContainerName: [=routed.container]
          ContainerPort: [=routed.port]
          TargetGroupArn: !Ref [=routed.groupId]
[/#list]
[/#if]
[#if connected]
      # Applications without a public host are found by their names.
      ServiceConnectConfiguration:
        Enabled: true
        Namespace: !ImportValue [=compute('Namespace')]
[#if !isPublic]
        Services:
          - PortName: [=container]
            ClientAliases:
              - DnsName: [=container]
                Port: [=port]
[/#if]
[/#if]
      EnableECSManagedTags: true
[#if exec]
      EnableExecuteCommand: true
[/#if]
      PropagateTags: SERVICE
[#include "tags.yaml.ftl"]
