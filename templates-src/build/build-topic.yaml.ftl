  # Not encrypted with the key that AWS manages for SNS: EventBridge may not use that key.
  BuildTopic:
    Type: AWS::SNS::Topic
[#if buildEmails?has_content]
    Properties:
      Subscription:
[#list buildEmails as address]
        - Protocol: email
          Endpoint: [=address]
[/#list]
[/#if]

  BuildTopicPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics:
        - !Ref BuildTopic
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: Events
            Effect: Allow
            Principal:
              Service: events.amazonaws.com
            Action: sns:Publish
            Resource: !Ref BuildTopic
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
          - Sid: TlsOnly
            Effect: Deny
            Principal: "*"
            Action: sns:Publish
            Resource: !Ref BuildTopic
            Condition:
              Bool:
                aws:SecureTransport: "false"

