[#include "task-role.yaml.ftl"]

  # What ECS does to start the application.
  ExecutionRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=applicationRolePath]
      Description: !Sub "Starts the application of ${AWS::StackName}"
      PermissionsBoundary: !ImportValue [=deps('ApplicationBoundaryArn')]
      AssumeRolePolicyDocument:
[#include "task-trust.yaml.ftl"]
      Policies:
        - PolicyName: start
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: RegistryLogin
                Effect: Allow
                Action: ecr:GetAuthorizationToken
                Resource: "*"
              - Sid: PullImage
                Effect: Allow
                Action:
                  - ecr:BatchCheckLayerAvailability
                  - ecr:BatchGetImage
                  - ecr:GetDownloadUrlForLayer
[#if sidecarRepositories?has_content]
                Resource:
                  - !Sub "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/[=sub(repository)]"
[#list sidecarRepositories as each]
                  - !Sub [=each]
[/#list]
[#else]
                Resource: !Sub "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/[=sub(repository)]"
[/#if]
              - Sid: WriteLogs
                Effect: Allow
                Action:
                  - logs:CreateLogStream
                  - logs:PutLogEvents
                Resource: !GetAtt LogGroup.Arn
[#if secretResources?has_content || readsDatabaseSecret]
              - Sid: ReadSecrets
                Effect: Allow
                Action:
                  - secretsmanager:GetSecretValue
                  - ssm:GetParameters
                Resource:
[#list secretResources as resource]
                  - !Sub [=resource]
[/#list]
[#if readsDatabaseSecret]
                  - !ImportValue [=database('ApplicationSecretArn')]
[/#if]
[/#if]
[#include "tags.yaml.ftl"]

