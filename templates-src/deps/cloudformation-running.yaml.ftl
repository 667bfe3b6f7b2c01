  CloudFormationRunning:
    Type: AWS::IAM::RolePolicy
    Properties:
      PolicyName: running
      RoleName: !Ref CloudFormationRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: ReadTemplates
            Effect: Allow
            Action:
              - s3:GetObject
              - s3:GetObjectVersion
            Resource: !Sub "${ArtifactBucket.Arn}/*"
          - Sid: SeeWhatRuns
            Effect: Allow
            Action:
              - cloudwatch:DescribeAlarms
              - ecs:Describe*
              - ecs:List*
              - logs:DescribeLogGroups
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
              - ecs:TagResource
              - ecs:UntagResource
              - ecs:UpdateService
            Resource:
              - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:service/[=sub(scope)]-*"
              - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task-definition/[=sub(scope)]-*"
          - Sid: LogGroups
            Effect: Allow
            Action:
              - logs:CreateLogGroup
              - logs:DeleteLogGroup
              - logs:DeleteRetentionPolicy
              - logs:ListTagsForResource
              - logs:PutRetentionPolicy
              - logs:TagResource
              - logs:UntagResource
            Resource: !Sub "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:[=sub(scope)]-*"
          - Sid: Alarms
            Effect: Allow
            Action:
              - cloudwatch:DeleteAlarms
              - cloudwatch:ListTagsForResource
              - cloudwatch:PutMetricAlarm
              - cloudwatch:TagResource
              - cloudwatch:UntagResource
            Resource: !Sub "arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:[=sub(scope)]-*"

