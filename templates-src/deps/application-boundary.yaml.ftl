  # Permissions boundary: the CloudFormation role can make no role that may do more than this.
  ApplicationBoundary:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Path: [=rolePath]
      Description: The most that a role of an application stack may do
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: RegistryLogin
            Effect: Allow
            Action: ecr:GetAuthorizationToken
            Resource: "*"
          - Sid: PullImages
            Effect: Allow
            Action:
              - ecr:BatchCheckLayerAvailability
              - ecr:BatchGetImage
              - ecr:GetDownloadUrlForLayer
[#if sidecarRepositories?has_content]
            Resource:
              - !Sub "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/[=sub(scope)]-*"
[#list sidecarRepositories as each]
              - !Sub [=each]
[/#list]
[#else]
            Resource: !Sub "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/[=sub(scope)]-*"
[/#if]
          - Sid: WriteLogs
            Effect: Allow
            Action:
              - logs:CreateLogStream
              - logs:PutLogEvents
            Resource:
[#list environments as environment]
              - !Sub "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:[=sub(environment)]-app-*"
[#if runsTasks]
              - !Sub "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:[=sub(environment)]-task-*"
[/#if]
[/#list]
[#if secrets?has_content]
          - Sid: ReadSecrets
            Effect: Allow
            Action:
              - secretsmanager:GetSecretValue
              - ssm:GetParameters
            Resource:
[#list secrets as secret]
              - !Sub [=secret]
[/#list]
[/#if]
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
[#if hasVolumes]
          # EFS gives ids, and compares no tags when it is mounted. Which volume is whose is in the roles;
          # that of somebody else is in another network.
          - Sid: UseVolumes
            Effect: Allow
            Action:
              - elasticfilesystem:ClientMount
              - elasticfilesystem:ClientWrite
            Resource: !Sub "arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:file-system/*"
            Condition:
              StringLike:
                elasticfilesystem:AccessPointArn: !Sub "arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:access-point/*"
[/#if]
[#if schedulesTasks]
          - Sid: RunScheduledTasks
            Effect: Allow
            Action: ecs:RunTask
            Resource:
[#list environments as environment]
              - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task-definition/[=sub(environment)]-app-*"
[/#list]
          - Sid: HandRolesToTasks
            Effect: Allow
            Action: iam:PassRole
            Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role[=sub(applicationRolePath)]*"
            Condition:
              StringEquals:
                iam:PassedToService: ecs-tasks.amazonaws.com
[/#if]
[#include "application-boundary-shifts.yaml.ftl"]
[#if exec]
          # The channel of ECS Exec; none of these actions can be limited to a resource.
          - Sid: ExecuteCommand
            Effect: Allow
            Action:
              - ssmmessages:CreateControlChannel
              - ssmmessages:CreateDataChannel
              - ssmmessages:OpenControlChannel
              - ssmmessages:OpenDataChannel
            Resource: "*"
[/#if]

