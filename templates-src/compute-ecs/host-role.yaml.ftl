  HostRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=rolePath]
      Description: !Sub "Hosts of ${AWS::StackName}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: ec2.amazonaws.com
            Action: sts:AssumeRole
      Policies:
        - PolicyName: ecs-agent
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: FindCluster
                Effect: Allow
                Action: ecs:DiscoverPollEndpoint
                Resource: "*"
              - Sid: JoinCluster
                Effect: Allow
                Action:
                  - ecs:DeregisterContainerInstance
                  - ecs:RegisterContainerInstance
                Resource: !GetAtt Cluster.Arn
              - Sid: RunTasks
                Effect: Allow
                Action:
                  - ecs:Poll
                  - ecs:StartTelemetrySession
                  - ecs:UpdateContainerInstancesState
                Resource: "*"
                Condition:
                  ArnEquals:
                    ecs:cluster: !GetAtt Cluster.Arn
              - Sid: ReportState
                Effect: Allow
                Action:
                  - ecs:SubmitAttachmentStateChanges
                  - ecs:SubmitContainerStateChange
                  - ecs:SubmitTaskStateChange
                Resource: !GetAtt Cluster.Arn
[#include "/shared/session-manager.yaml.ftl"]

  HostProfile:
    Type: AWS::IAM::InstanceProfile
    Properties:
      Path: [=rolePath]
      Roles:
        - !Ref HostRole

