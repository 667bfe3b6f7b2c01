[#include "task-role.yaml.ftl"]

  TaskProject:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: [=task.project]
      Description: Runs the task before a deployment, and fails where it fails
      ServiceRole: !GetAtt TaskRunnerRole.Arn
      # More than the task has, to start and to stop it.
      TimeoutInMinutes: [=task.timeout]
      Source:
        Type: CODEPIPELINE
        BuildSpec: |
[#include "task.sh.ftl"]
      Artifacts:
        Type: CODEPIPELINE
      LogsConfig:
        CloudWatchLogs:
          Status: ENABLED
          GroupName: !Ref BuildLogs
          StreamName: task
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
        # The action of each stage adds STACK.
        EnvironmentVariables:
          - Name: CONTAINER
            Value: [=task.container]
          - Name: MINUTES
            Value: [=task.minutes]

