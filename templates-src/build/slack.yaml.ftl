  SlackRole:
    Type: AWS::IAM::Role
    Properties:
      Description: !Sub "Slack messages of ${AWS::StackName}"
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
        - PolicyName: slack
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: ReadWebhook
                Effect: Allow
                Action: ssm:GetParameter
                Resource: !Sub [=slackParameterArn]
              - Sid: ReadRevision
                Effect: Allow
                Action: codepipeline:GetPipelineExecution
                Resource: !Sub "arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${Pipeline}"
              - Sid: WriteLogs
                Effect: Allow
                Action:
                  - logs:CreateLogStream
                  - logs:PutLogEvents
                Resource: !GetAtt SlackLogs.Arn

  SlackLogs:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: Delete
    UpdateReplacePolicy: Retain
    Properties:
      LogGroupName: [=slackLogGroup]
      RetentionInDays: 60

  SlackFunction:
    Type: AWS::Lambda::Function
    Properties:
      Description: !Sub "Tells Slack what the pipeline of ${AWS::StackName} did"
      Runtime: python3.13
      Handler: index.handler
      Role: !GetAtt SlackRole.Arn
      Timeout: 30
      MemorySize: 128
      LoggingConfig:
        LogGroup: !Ref SlackLogs
      Environment:
        Variables:
          WEBHOOK_PARAMETER: [=slackParameter]
          REPOSITORY: [=sourceRepository]
          BRANCH: [=branch]
          REPORTS_BUCKET: !Ref BuildBucket
      Code:
        ZipFile: |
[#include "slack.py.ftl"]

  # An answer of 500 and above is an error of the function, which Lambda tries twice more.
  SlackRetries:
    Type: AWS::Lambda::EventInvokeConfig
    Properties:
      FunctionName: !Ref SlackFunction
      Qualifier: $LATEST
      MaximumRetryAttempts: 2

  SlackPermission:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: !GetAtt SlackFunction.Arn
      Action: lambda:InvokeFunction
      Principal: events.amazonaws.com
      SourceArn: !GetAtt StageRule.Arn
      SourceAccount: !Ref AWS::AccountId
