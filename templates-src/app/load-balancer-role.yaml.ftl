
  # What ECS does at the load balancer while a deployment moves requests from one version to the other.
  LoadBalancerRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=applicationRolePath]
      Description: !Sub "Moves the requests of ${AWS::StackName}"
      PermissionsBoundary: !ImportValue [=deps('ApplicationBoundaryArn')]
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: ecs.amazonaws.com
            Action: sts:AssumeRole
            # AWS does not say whether ECS sends it; if it does, it must be this account.
            Condition:
              StringEqualsIfExists:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: move-requests
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: SeeLoadBalancing
                Effect: Allow
                Action:
                  - elasticloadbalancing:DescribeListeners
                  - elasticloadbalancing:DescribeRules
                  - elasticloadbalancing:DescribeTargetGroups
                  - elasticloadbalancing:DescribeTargetHealth
                Resource: "*"
              - Sid: MoveRequests
                Effect: Allow
                Action: elasticloadbalancing:ModifyRule
                Resource: !Ref ListenerRule
              - Sid: RegisterCopies
                Effect: Allow
                Action:
                  - elasticloadbalancing:DeregisterTargets
                  - elasticloadbalancing:RegisterTargets
                Resource:
                  - !Ref TargetGroup
                  - !Ref AlternateTargetGroup
[#include "tags.yaml.ftl"]
