  CloudFormationRunning:
    Type: AWS::IAM::RolePolicy
    Properties:
      PolicyName: running
      RoleName: !Ref CloudFormationRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          # What pipelines deploy lies in the buckets of their builds, which let this role read it.
          - Sid: ReadTemplates
            Effect: Allow
            Action:
              - s3:GetObject
              - s3:GetObjectVersion
            Resource: !Sub "${ArtifactBucket.Arn}/stacks/*"
          - Sid: SeeWhatRuns
            Effect: Allow
            Action:
              - cloudwatch:DescribeAlarms
              - ecs:Describe*
              - ecs:List*
              - logs:DescribeIndexPolicies
              - logs:DescribeLogGroups
              - logs:DescribeResourcePolicies
            Resource: "*"
          # AWS takes no narrower resource here.
          - Sid: RetireTaskDefinitions
            Effect: Allow
            Action: ecs:DeregisterTaskDefinition
            Resource: "*"
          - Sid: Services
            Effect: Allow
            Action:
              - ecs:CreateService
              - ecs:DeleteService
              - ecs:RegisterTaskDefinition
              - ecs:StopServiceDeployment
              - ecs:TagResource
              - ecs:UntagResource
              - ecs:UpdateService
            Resource:
[#list environments as environment]
              - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:service/[=sub(environment)]-compute-ecs-*/[=sub(environment)]-app-*"
              - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:service-deployment/[=sub(environment)]-compute-ecs-*/[=sub(environment)]-app-*"
              - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task-definition/[=sub(environment)]-app-*"
[#if runsTasks]
              - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task-definition/[=sub(environment)]-task-*"
[/#if]
[/#list]
[#if schedulesTasks]
          - Sid: Schedules
            Effect: Allow
            Action:
              - scheduler:CreateSchedule
              - scheduler:DeleteSchedule
              - scheduler:GetSchedule
              - scheduler:UpdateSchedule
            Resource:
[#list environments as environment]
              - !Sub "arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/default/[=sub(environment)]-app-*"
[/#list]
[/#if]
          - Sid: LogGroups
            Effect: Allow
            Action:
              - logs:CreateLogGroup
              - logs:DeleteLogGroup
[#if countsErrorLines]
              - logs:DeleteMetricFilter
[/#if]
              - logs:DeleteRetentionPolicy
[#if countsErrorLines]
              - logs:DescribeMetricFilters
[/#if]
              - logs:GetDataProtectionPolicy
              - logs:ListTagsForResource
[#if countsErrorLines]
              - logs:PutMetricFilter
[/#if]
              - logs:PutRetentionPolicy
              - logs:TagResource
              - logs:UntagResource
            Resource:
[#list environments as environment]
              - !Sub "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:[=sub(environment)]-app-*"
[#if runsTasks]
              - !Sub "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:[=sub(environment)]-task-*"
[/#if]
[/#list]
          - Sid: Alarms
            Effect: Allow
            Action:
              - cloudwatch:DeleteAlarms
              - cloudwatch:ListTagsForResource
              - cloudwatch:PutMetricAlarm
              - cloudwatch:TagResource
              - cloudwatch:UntagResource
            Resource:
[#list environments as environment]
              - !Sub "arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:[=sub(environment)]-app-*"
[/#list]

