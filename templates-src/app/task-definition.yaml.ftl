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
            - ContainerPort: [=port]
[#if !fargate]
              # A free port of the host, so that several copies fit on one.
              HostPort: 0
[/#if]
[#if environment?has_content]
          Environment:
[#list environment as variable]
            - Name: [=variable.key]
              Value: [=variable.value]
[/#list]
[/#if]
[#if secrets?has_content]
          Secrets:
[#list secrets as secret]
            - Name: [=secret.variable]
[#if secret.ofDatabase && !secret.isField]
              ValueFrom: !ImportValue [=database('ApplicationSecretArn')]
[#elseif secret.ofDatabase]
              ValueFrom: !Sub
                - [=secret.valueFrom]
                - Secret: !ImportValue [=database('ApplicationSecretArn')]
[#else]
              ValueFrom: !Sub [=secret.valueFrom]
[/#if]
[/#list]
[/#if]
          LogConfiguration:
            LogDriver: awslogs
            Options:
              awslogs-group: !Ref LogGroup
              awslogs-region: !Ref AWS::Region
              awslogs-stream-prefix: [=container]
[#include "tags.yaml.ftl"]

