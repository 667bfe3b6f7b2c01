[#import "/shared/outputs.yaml.ftl" as outputs]
[#include "/shared/head.yaml.ftl"]
Resources:
  # Not encrypted with the key that AWS manages for SNS: EventBridge may not use that key.
  ChatTopic:
    Type: AWS::SNS::Topic

  ChatTopicPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics:
        - !Ref ChatTopic
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: Events
            Effect: Allow
            Principal:
              Service: events.amazonaws.com
            Action: sns:Publish
            Resource: !Ref ChatTopic
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
          - Sid: TlsOnly
            Effect: Deny
            Principal: "*"
            Action: sns:Publish
            Resource: !Ref ChatTopic
            Condition:
              Bool:
                aws:SecureTransport: "false"

  # The event itself would not be shown: what the chat applications take from a topic has this form.
  StageRule:
    Type: AWS::Events::Rule
    Properties:
      Description: !Sub "Stages that ${AWS::StackName} announces"
      EventPattern:
        source:
          - aws.codepipeline
        detail-type:
          - CodePipeline Stage Execution State Change
        detail:
          pipeline:
            - prefix: [=pipelines]
[#if announcedStages?has_content]
          $or:
            - state:
                - FAILED
            - state:
                - SUCCEEDED
              stage:
[#list announcedStages as name]
                - [=name]
[/#list]
[#else]
          state:
            - FAILED
[/#if]
      Targets:
        - Id: topic
          Arn: !Ref ChatTopic
          InputTransformer:
            InputPathsMap:
              pipeline: $.detail.pipeline
              stage: $.detail.stage
              state: $.detail.state
              execution: $.detail.execution-id
              region: $.region
            InputTemplate: '{"version":"1.0","source":"custom","content":{"textType":"client-markdown","title":"<pipeline>: stage <stage> <state>","description":"https://<region>.console.aws.amazon.com/codesuite/codepipeline/pipelines/<pipeline>/executions/<execution>/timeline?region=<region>"}}'

  # What a member of a channel may ask for: the figures behind an alarm, and nothing else. Without a
  # guardrail of its own a configuration has that of an administrator.
  ChatGuardrail:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Path: [=rolePath]
      Description: The most that members of the chat channels may do
      Roles:
        - !Ref ChatRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: SeeAlarms
            Effect: Allow
            Action:
              - cloudwatch:DescribeAlarms
              - cloudwatch:GetMetricData
              - cloudwatch:GetMetricStatistics
              - cloudwatch:ListMetrics
            Resource: "*"

  ChatRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=rolePath]
      Description: !Sub "Members of the chat channels of ${AWS::StackName}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: chatbot.amazonaws.com
            Action: sts:AssumeRole
            # AWS does not say whether the service sends it here; if it does, it must be this account.
            Condition:
              StringEqualsIfExists:
                aws:SourceAccount: !Ref AWS::AccountId

[#if slack??]
[#include "slack.yaml.ftl"]
[/#if]
[#if teams??]
[#include "teams.yaml.ftl"]
[/#if]
Outputs:
[@outputs.shown id="ChatTopicArn" description="Topic that the chat channels hear of stages by"]!Ref ChatTopic[/@outputs.shown]
