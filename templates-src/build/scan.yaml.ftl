  ScanRole:
    Type: AWS::IAM::Role
    Properties:
      Description: !Sub "Reads the image scans of ${AWS::StackName}"
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
        - PolicyName: scan
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: ReadFindings
                Effect: Allow
                Action: ecr:DescribeImageScanFindings
                Resource: !GetAtt Repository.Arn
              - Sid: ReadTag
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

  ScanProject:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: [=scanGate.project]
      Description: Waits for the scan of the image, and fails where it is not good enough to deploy
      ServiceRole: !GetAtt ScanRole.Arn
      TimeoutInMinutes: 30
      Source:
        Type: CODEPIPELINE
        BuildSpec: |
[#include "scan.sh.ftl"]
      Artifacts:
        Type: CODEPIPELINE
      LogsConfig:
        CloudWatchLogs:
          Status: ENABLED
          GroupName: !Ref BuildLogs
          StreamName: scan
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
        EnvironmentVariables:
          - Name: REPOSITORY
            Value: !Ref Repository
          - Name: REFUSED
            Value: [=scanGate.refused]

