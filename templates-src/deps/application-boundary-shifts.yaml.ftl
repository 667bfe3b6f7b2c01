[#if shifts]
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
            Action:
              - elasticloadbalancing:DeregisterTargets
              - elasticloadbalancing:ModifyRule
              - elasticloadbalancing:RegisterTargets
            Resource:
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:listener-rule/app/*"
            Condition:
              StringEquals:
                aws:ResourceTag/Owner: [=owner]
                aws:ResourceTag/Project: [=project]
[/#if]
