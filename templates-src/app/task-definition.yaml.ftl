  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: !Ref AWS::StackName
      TaskRoleArn: !GetAtt TaskRole.Arn
      ExecutionRoleArn: !GetAtt ExecutionRole.Arn
[#if fargate]
      NetworkMode: awsvpc
      RequiresCompatibilities:
        - FARGATE
      Cpu: [=cpuText]
      Memory: [=memoryText]
[#if arm]
      RuntimePlatform:
        CpuArchitecture: ARM64
        OperatingSystemFamily: LINUX
[/#if]
[#else]
      NetworkMode: bridge
      RequiresCompatibilities:
        - EC2
[/#if]
      ContainerDefinitions:
        - Name: [=container]
          Image: !Sub "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/[=sub(repository)]:${Tag}"
          Essential: true
          Cpu: [=cpu]
          Memory: [=memory]
          PortMappings:
[@mapping port=port/]
[#if !isPublic]
              Name: [=container]
[/#if]
[#list furtherPorts as further]
[@mapping port=further/]
[/#list]
[@variables of=environment/]
[@secretVariables of=secrets/]
[@links of=ownLinks/]
[@running of=settings/]
[#if volumes??]
          MountPoints:
[#list volumes.mounted as volume]
            - SourceVolume: [=volume.name]
              ContainerPath: [=volume.path]
[#if volume.readOnly]
              ReadOnly: true
[/#if]
[/#list]
[/#if]
[@logs prefix=container/]
[#list sidecars as sidecar]
        - Name: [=sidecar.name]
          Image: [=sidecar.image]
[#if sidecar.essential]
          Essential: true
[#else]
          Essential: false
[/#if]
          Cpu: [=sidecar.cpu]
          Memory: [=sidecar.memory]
[#if sidecar.ports?has_content]
          PortMappings:
[#list sidecar.ports as further]
[@mapping port=further/]
[/#list]
[/#if]
[@variables of=sidecar.environment/]
[@secretVariables of=sidecar.secrets/]
[@links of=sidecar.links/]
[@running of=sidecar.settings/]
[@logs prefix=sidecar.name/]
[/#list]
[#if volumes??]
      Volumes:
[#list volumes.mounted as volume]
        - Name: [=volume.name]
          EFSVolumeConfiguration:
            FilesystemId: !ImportValue [=files('FileSystem')]
            TransitEncryption: ENABLED
            AuthorizationConfig:
              AccessPointId: !ImportValue [=volume.accessPoint]
              IAM: ENABLED
[/#list]
[/#if]
[#include "tags.yaml.ftl"]

