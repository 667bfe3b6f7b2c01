  TaskRunnerRole:
    Type: AWS::IAM::Role
    Properties:
      Description: !Sub "Runs the tasks before the deployments of ${AWS::StackName}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: codebuild.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: task
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: FindTask
                Effect: Allow
                Action: cloudformation:DescribeStacks
                Resource:
[#list task.stacks as stack]
                  - !Sub "arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:stack/[=sub(stack)]/*"
[/#list]
              - Sid: RunTask
                Effect: Allow
                Action: ecs:RunTask
                Resource:
[#list task.stacks as stack]
                  - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task-definition/[=sub(stack)]:*"
[/#list]
                Condition:
                  ArnLike:
                    ecs:cluster:
[#list task.clusters as cluster]
                      - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/[=sub(cluster)]-*"
[/#list]
              # Only what is started by the statement before, and only while it is.
              - Sid: TagTask
                Effect: Allow
                Action: ecs:TagResource
                Resource: !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task/*"
                Condition:
                  StringEquals:
                    ecs:CreateAction: RunTask
              - Sid: FollowTask
                Effect: Allow
                Action: ecs:DescribeTasks
                Resource:
[#list task.clusters as cluster]
                  - !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task/[=sub(cluster)]-*/*"
[/#list]
              # A task has the tags of its definition: no task of a service has this one.
              - Sid: StopTask
                Effect: Allow
                Action: ecs:StopTask
                Resource: !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task/*"
                Condition:
                  StringEquals:
                    aws:ResourceTag/Task:
[#list task.stacks as stack]
                      - [=stack]
[/#list]
              - Sid: HandRolesToTask
                Effect: Allow
                Action: iam:PassRole
                Resource:
[#list task.stacks as stack]
                  - !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role[=sub(task.rolePath)][=sub(stack)]/*"
[/#list]
                Condition:
                  StringEquals:
                    iam:PassedToService: ecs-tasks.amazonaws.com
              - Sid: ReadTaskLogs
                Effect: Allow
                Action: logs:GetLogEvents
                Resource:
[#list task.stacks as stack]
                  - !Sub "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:[=sub(stack)]:log-stream:*"
[/#list]
              - Sid: ReadArtifact
                Effect: Allow
                Action:
                  - s3:GetObject
                  - s3:GetObjectVersion
                Resource: !Sub "${BuildBucket.Arn}/*"
              - Sid: WriteLogs
                Effect: Allow
                Action:
                  - logs:CreateLogStream
                  - logs:PutLogEvents
                Resource: !GetAtt BuildLogs.Arn
