  CountRole:
    Type: AWS::IAM::Role
    Properties:
      Description: !Sub "Counts tasks for the pipeline of ${AWS::StackName}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: lambda.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: count
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: ReadCounts
                Effect: Allow
                Action:
                  - cloudformation:DescribeStacks
                  - cloudformation:GetTemplateSummary
                Resource:
[#list counted as stack]
                  - !Sub "arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:stack/[=sub(stack)]/*"
[/#list]
              # IAM knows no resource for the answer; the id of the job is the secret.
              - Sid: AnswerPipeline
                Effect: Allow
                Action:
                  - codepipeline:PutJobFailureResult
                  - codepipeline:PutJobSuccessResult
                Resource: "*"
              - Sid: WriteLogs
                Effect: Allow
                Action:
                  - logs:CreateLogStream
                  - logs:PutLogEvents
                Resource: !GetAtt CountLogs.Arn

  CountLogs:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: Delete
    UpdateReplacePolicy: Retain
    Properties:
      LogGroupName: [=countLogGroup]
      RetentionInDays: 60

  # The action of CloudFormation resets each parameter that it is not given to its default.
  CountFunction:
    Type: AWS::Lambda::Function
    Properties:
      Description: !Sub "Keeps the task counts that operators set in the stacks of ${AWS::StackName}"
      Runtime: python3.13
      Handler: index.handler
      Role: !GetAtt CountRole.Arn
      Timeout: 60
      MemorySize: 128
      LoggingConfig:
        LogGroup: !Ref CountLogs
      Code:
        ZipFile: |
[#include "count.py.ftl"]

