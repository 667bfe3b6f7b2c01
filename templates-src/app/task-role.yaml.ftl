[#macro through accessPoints]
                Resource: !Sub
                  - "arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:file-system/${FileSystem}"
                  - FileSystem: !ImportValue [=files('FileSystem')]
                Condition:
                  StringEquals:
                    elasticfilesystem:AccessPointArn:
[#list accessPoints as accessPoint]
                      - !Sub
                        - "arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:access-point/${AccessPoint}"
                        - AccessPoint: !ImportValue [=accessPoint]
[/#list]
[/#macro]
[#if policies?has_content || volumes??]
  # What the application itself may do.
[#elseif exec]
  # What the application itself may do: let an operator in.
[#else]
  # What the application itself may do: nothing yet.
[/#if]
  TaskRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=applicationRolePath]
      Description: !Sub "The application of ${AWS::StackName}"
      PermissionsBoundary: !ImportValue [=deps('ApplicationBoundaryArn')]
      AssumeRolePolicyDocument:
[#include "task-trust.yaml.ftl"]
[#if policies?has_content || volumes?? || exec]
      Policies:
[/#if]
[#if policies?has_content]
        - PolicyName: application
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
[#list policies as statement]
              - Sid: [=statement.sid]
                Effect: Allow
                Action:
[#list statement.actions as action]
                  - [=action]
[/#list]
                Resource:
[#list statement.resources as resource]
                  - [=resource]
[/#list]
[#list statement.substituted as resource]
                  - !Sub [=resource]
[/#list]
[/#list]
[/#if]
[#if volumes??]
        - PolicyName: volumes
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
[#if volumes.writable?has_content]
              - Sid: ReadAndWriteVolumes
                Effect: Allow
                Action:
                  - elasticfilesystem:ClientMount
                  - elasticfilesystem:ClientWrite
[@through accessPoints=volumes.writable/]
[/#if]
[#if volumes.readOnly?has_content]
              - Sid: ReadVolumes
                Effect: Allow
                Action: elasticfilesystem:ClientMount
[@through accessPoints=volumes.readOnly/]
[/#if]
[/#if]
[#if exec]
        - PolicyName: execute-command
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: Channel
                Effect: Allow
                Action:
                  - ssmmessages:CreateControlChannel
                  - ssmmessages:CreateDataChannel
                  - ssmmessages:OpenControlChannel
                  - ssmmessages:OpenDataChannel
                Resource: "*"
[/#if]
[#include "tags.yaml.ftl"]
