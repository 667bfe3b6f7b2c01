  # Goes with the stack: a log group that stayed would keep the stack from coming back.
  FlowLogGroup:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: Delete
    UpdateReplacePolicy: Retain
    Properties:
      LogGroupName: [=flowLogs.logGroup]
      RetentionInDays: [=flowLogs.retentionDays]

  FlowLogRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=rolePath]
      Description: !Sub "Flow logs of ${AWS::StackName}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: vpc-flow-logs.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: write-flow-logs
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: WriteStreams
                Effect: Allow
                Action:
                  - logs:CreateLogStream
                  - logs:DescribeLogStreams
                  - logs:PutLogEvents
                Resource:
                  - !GetAtt FlowLogGroup.Arn
                  - !Sub "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${FlowLogGroup}"

  FlowLog:
    Type: AWS::EC2::FlowLog
    Properties:
      ResourceType: VPC
      ResourceId: !Ref Vpc
      TrafficType: [=flowLogs.traffic]
      LogDestinationType: cloud-watch-logs
      LogGroupName: !Ref FlowLogGroup
      DeliverLogsPermissionArn: !GetAtt FlowLogRole.Arn
      MaxAggregationInterval: 600
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

