  CloudFormationShifting:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Path: [=rolePath]
      Description: Deployments that move requests from one version to the other
      Roles:
        - !Ref CloudFormationRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: HandRolesToEcs
            Effect: Allow
            Action: iam:PassRole
            Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role[=sub(applicationRolePath)]*"
            Condition:
              StringEquals:
                iam:PassedToService: ecs.amazonaws.com

