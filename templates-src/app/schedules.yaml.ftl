[#if scheduledTasks?has_content]

  # What EventBridge Scheduler does to start the tasks.
  ScheduleRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=applicationRolePath]
      Description: !Sub "Starts the scheduled tasks of ${AWS::StackName}"
      PermissionsBoundary: !ImportValue [=deps('ApplicationBoundaryArn')]
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: scheduler.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: run
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: RunTasks
                Effect: Allow
                Action: ecs:RunTask
                Resource: !Sub "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task-definition/${AWS::StackName}:*"
              - Sid: HandRolesToTasks
                Effect: Allow
                Action: iam:PassRole
                Resource:
                  - !GetAtt TaskRole.Arn
                  - !GetAtt ExecutionRole.Arn
                Condition:
                  StringEquals:
                    iam:PassedToService: ecs-tasks.amazonaws.com
[#include "tags.yaml.ftl"]
[#list scheduledTasks as task]

  [=key(task.scheduleId)]:
    Type: AWS::Scheduler::Schedule
    Properties:
      Name: [=task.name]
      ScheduleExpression: [=task.schedule]
[#if task.timeZone??]
      ScheduleExpressionTimezone: [=task.timeZone]
[/#if]
      FlexibleTimeWindow:
        Mode: "OFF"
      Target:
        Arn: !Sub
          - "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/${Cluster}"
          - Cluster: !ImportValue [=compute('Cluster')]
        RoleArn: !GetAtt ScheduleRole.Arn
        EcsParameters:
          TaskDefinitionArn: !Ref TaskDefinition
          TaskCount: 1
          PropagateTags: TASK_DEFINITION
[#if fargate]
          LaunchType: FARGATE
          NetworkConfiguration:
            AwsvpcConfiguration:
              AssignPublicIp: [=publicAddresses?then("ENABLED", "DISABLED")]
              SecurityGroups:
                - !ImportValue [=compute('AppSecurityGroup')]
              Subnets:
[#list taskSubnets as subnet]
                - !ImportValue [=subnet]
[/#list]
[#else]
          LaunchType: EC2
[/#if]
[#if task.input??]
        Input: [=task.input]
[/#if]
        # A task that cannot be placed is tried again for an hour.
        RetryPolicy:
          MaximumEventAgeInSeconds: 3600
          MaximumRetryAttempts: 10
[/#list]
[/#if]
