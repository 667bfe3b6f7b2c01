  CloudFormationRoles:
    Type: AWS::IAM::RolePolicy
    Properties:
      PolicyName: roles
      RoleName: !Ref CloudFormationRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: MakeBoundedRoles
            Effect: Allow
            Action:
              - iam:CreateRole
              - iam:DeleteRolePolicy
              - iam:PutRolePolicy
            Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role[=sub(applicationRolePath)]*"
            Condition:
              StringEquals:
                iam:PermissionsBoundary: !Ref ApplicationBoundary
          - Sid: KeepRoles
            Effect: Allow
            Action:
              - iam:DeleteRole
              - iam:GetRole
              - iam:GetRolePolicy
              - iam:ListAttachedRolePolicies
              - iam:ListRolePolicies
              - iam:ListRoleTags
              - iam:TagRole
              - iam:UntagRole
              - iam:UpdateAssumeRolePolicy
              - iam:UpdateRole
              - iam:UpdateRoleDescription
            Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role[=sub(applicationRolePath)]*"
          - Sid: HandRolesToTasks
            Effect: Allow
            Action: iam:PassRole
            Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role[=sub(applicationRolePath)]*"
            Condition:
              StringEquals:
                iam:PassedToService: ecs-tasks.amazonaws.com
[#if schedulesTasks]
          - Sid: HandRolesToSchedules
            Effect: Allow
            Action: iam:PassRole
            Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role[=sub(applicationRolePath)]*"
            Condition:
              StringEquals:
                iam:PassedToService: scheduler.amazonaws.com
[/#if]
          - Sid: FirstServiceOfTheAccount
            Effect: Allow
            Action: iam:CreateServiceLinkedRole
            Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/aws-service-role/ecs.amazonaws.com/*"
            Condition:
              StringEquals:
                iam:AWSServiceName: ecs.amazonaws.com

