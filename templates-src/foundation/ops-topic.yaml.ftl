  # Not encrypted with the key that AWS manages for SNS: CloudWatch alarms may not use that key.
  OpsTopic:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: [=opsTopic]
[#if opsEmails?has_content]
      Subscription:
[#list opsEmails as address]
        - Protocol: email
          Endpoint: [=address]
[/#list]
[/#if]

  OpsTopicPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics:
        - !Ref OpsTopic
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: Alarms
            Effect: Allow
            Principal:
              Service: cloudwatch.amazonaws.com
            Action: sns:Publish
            Resource: !Ref OpsTopic
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
[#if hasBudget]
          - Sid: Budgets
            Effect: Allow
            Principal:
              Service: budgets.amazonaws.com
            Action: sns:Publish
            Resource: !Ref OpsTopic
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
[/#if]
          - Sid: TlsOnly
            Effect: Deny
            Principal: "*"
            Action: sns:Publish
            Resource: !Ref OpsTopic
            Condition:
              Bool:
                aws:SecureTransport: "false"

