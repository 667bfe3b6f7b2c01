  BuildLogs:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: Delete
    UpdateReplacePolicy: Retain
    Properties:
      LogGroupName: [=logGroup]
      RetentionInDays: 60

  BuildProject:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: [=buildProject]
      Description: Runs the application's buildspec.yml, which pushes the image and writes build.json
      ServiceRole: !GetAtt BuildRole.Arn
      TimeoutInMinutes: 60
      Source:
        Type: CODEPIPELINE
        BuildSpec: buildspec.yml
      Artifacts:
        Type: CODEPIPELINE
      LogsConfig:
        CloudWatchLogs:
          Status: ENABLED
          GroupName: !Ref BuildLogs
          StreamName: build
      Environment:
[#if armBuild]
        Type: ARM_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-aarch64-standard:3.0
[#else]
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
[/#if]
        # Docker runs inside the build.
        PrivilegedMode: true
        EnvironmentVariables:
          - Name: REPOSITORY_URI
            Value: !GetAtt Repository.RepositoryUri
          - Name: BRANCH
            Value: [=branch]
          - Name: BUILD_BUCKET
            Value: !Ref BuildBucket
[#if platforms??]
          - Name: PLATFORMS
            Value: [=platforms]
[/#if]

[#if endToEndTests??]
  EndToEndProject:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: [=endToEndProject]
      Description: Tests the application once it is deployed
      ServiceRole: !GetAtt BuildRole.Arn
      TimeoutInMinutes: 60
      Source:
        Type: CODEPIPELINE
        BuildSpec: [=endToEndTests]
      Artifacts:
        Type: CODEPIPELINE
      LogsConfig:
        CloudWatchLogs:
          Status: ENABLED
          GroupName: !Ref BuildLogs
          StreamName: e2e
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
        PrivilegedMode: true
        EnvironmentVariables:
          - Name: ENDPOINT_URI
            Value: [=endpoint]
          - Name: REPOSITORY_URI
            Value: !GetAtt Repository.RepositoryUri
          - Name: BRANCH
            Value: [=branch]
          - Name: SCREENSHOTS_BUCKET
            Value: !Ref BuildBucket

[/#if]
