[#-- How a container runs, beyond its image and size. --]
[#macro running of]
[#if of.entryPoint?has_content]
          EntryPoint:
[#list of.entryPoint as word]
            - [=word]
[/#list]
[/#if]
[#if of.command?has_content]
          Command:
[#list of.command as word]
            - [=word]
[/#list]
[/#if]
[#if of.healthCommand??]
          HealthCheck:
            Command:
              - CMD-SHELL
              - [=of.healthCommand]
[#if of.startPeriod??]
            StartPeriod: [=of.startPeriod]
[/#if]
[/#if]
[#if of.stopTimeout??]
          StopTimeout: [=of.stopTimeout]
[/#if]
[#if of.readOnlyRoot]
          ReadonlyRootFilesystem: true
[/#if]
[#if of.user??]
          User: [=of.user]
[/#if]
[#if of.workingDirectory??]
          WorkingDirectory: [=of.workingDirectory]
[/#if]
[#if of.ulimits?has_content]
          Ulimits:
[#list of.ulimits as ulimit]
            - Name: [=ulimit.name]
              SoftLimit: [=ulimit.limit]
              HardLimit: [=ulimit.limit]
[/#list]
[/#if]
[#if of.dependsOn?has_content]
          DependsOn:
[#list of.dependsOn as other]
            - ContainerName: [=other.container]
              Condition: [=other.condition]
[/#list]
[/#if]
[/#macro]
[#macro mapping port]
            - ContainerPort: [=port]
[#if !fargate]
              # A free port of the host, so that several copies fit on one.
              HostPort: 0
[/#if]
[/#macro]
[#macro variables of]
[#if of?has_content]
          Environment:
[#list of as variable]
            - Name: [=variable.key]
              Value: [=variable.value]
[/#list]
[/#if]
[/#macro]
[#macro secretVariables of]
[#if of?has_content]
          Secrets:
[#list of as secret]
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
[/#macro]
[#macro links of]
[#if !fargate && of?has_content]
          # Containers of a host reach each other by name only where they are linked.
          Links:
[#list of as other]
            - [=other]
[/#list]
[/#if]
[/#macro]
[#macro logs prefix]
          LogConfiguration:
            LogDriver: awslogs
            Options:
              awslogs-group: !Ref LogGroup
              awslogs-region: !Ref AWS::Region
              awslogs-stream-prefix: [=prefix]
[/#macro]
