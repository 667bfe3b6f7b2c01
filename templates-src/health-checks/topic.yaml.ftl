  # The ops topic is in another region, and an alarm tells topics of its own region only. Not encrypted
  # with the key that AWS manages for SNS: CloudWatch alarms may not use that key.
  AlarmTopic:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: [=topic]
[#if opsEmails?has_content]
      Subscription:
[#list opsEmails as address]
        - Protocol: email
          Endpoint: [=address]
[/#list]
[/#if]

  AlarmTopicPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics:
        - !Ref AlarmTopic
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: Alarms
            Effect: Allow
            Principal:
              Service: cloudwatch.amazonaws.com
            Action: sns:Publish
            Resource: !Ref AlarmTopic
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
          - Sid: TlsOnly
            Effect: Deny
            Principal: "*"
            Action: sns:Publish
            Resource: !Ref AlarmTopic
            Condition:
              Bool:
                aws:SecureTransport: "false"

