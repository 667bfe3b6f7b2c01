  # A connection tells the pipeline of changes by itself; of CodeCommit and S3, EventBridge does.
  SourceRole:
    Type: AWS::IAM::Role
    Properties:
      Description: !Sub "Starts the pipeline of ${AWS::StackName} when its source changes"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: events.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: source
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: StartPipeline
                Effect: Allow
                Action: codepipeline:StartPipelineExecution
                Resource: !Sub "arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${Pipeline}"

  SourceRule:
    Type: AWS::Events::Rule
    Properties:
      Description: !Sub "Changes of the source of ${Pipeline}"
      EventPattern:
[#if source.codeCommit??]
        source:
          - aws.codecommit
        detail-type:
          - CodeCommit Repository State Change
        resources:
          - !Sub "arn:${AWS::Partition}:codecommit:${AWS::Region}:${AWS::AccountId}:[=sub(source.codeCommit.repository)]"
        detail:
          event:
            - referenceCreated
            - referenceUpdated
          referenceType:
            - branch
          referenceName:
            - [=source.branch]
[#elseif source.archive??]
        source:
          - aws.s3
        detail-type:
          - Object Created
        detail:
          bucket:
            name:
              - [=source.archive.bucket]
          object:
            key:
              - [=source.archive.key]
[/#if]
      Targets:
        - Id: pipeline
          Arn: !Sub "arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${Pipeline}"
          RoleArn: !GetAtt SourceRole.Arn

