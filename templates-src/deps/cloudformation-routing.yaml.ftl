  CloudFormationRouting:
    Type: AWS::IAM::RolePolicy
    Properties:
      PolicyName: routing
      RoleName: !Ref CloudFormationRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: SeeLoadBalancing
            Effect: Allow
            Action:
              - ec2:DescribeVpcs
              - elasticloadbalancing:Describe*
            Resource: "*"
          # Nothing is made without the tags of this riglet, and only what carries them is changed.
          - Sid: MakeTargetGroups
            Effect: Allow
            Action: elasticloadbalancing:CreateTargetGroup
            Resource: !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
            Condition:
              StringEquals:
                aws:RequestTag/Owner: [=owner]
                aws:RequestTag/Project: [=project]
          # A listener of another riglet is refused; one that was made before listeners had tags is not.
          - Sid: MakeListenerRules
            Effect: Allow
            Action: elasticloadbalancing:CreateRule
            Resource: !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:listener/app/*"
            Condition:
              StringEquals:
                aws:RequestTag/Owner: [=owner]
                aws:RequestTag/Project: [=project]
              StringEqualsIfExists:
                aws:ResourceTag/Owner: [=owner]
                aws:ResourceTag/Project: [=project]
          # Only while they are made: nobody else's may be given these tags and then be deleted.
          - Sid: TagWhatIsMade
            Effect: Allow
            Action: elasticloadbalancing:AddTags
            Resource:
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:listener-rule/app/*"
            Condition:
              StringEquals:
                aws:RequestTag/Owner: [=owner]
                aws:RequestTag/Project: [=project]
                elasticloadbalancing:CreateAction:
                  - CreateRule
                  - CreateTargetGroup
          - Sid: OwnTargetGroupsAndRules
            Effect: Allow
            Action:
              - elasticloadbalancing:AddTags
              - elasticloadbalancing:DeleteRule
              - elasticloadbalancing:DeleteTargetGroup
              - elasticloadbalancing:ModifyRule
              - elasticloadbalancing:ModifyTargetGroup
              - elasticloadbalancing:ModifyTargetGroupAttributes
              - elasticloadbalancing:RemoveTags
              - elasticloadbalancing:SetRulePriorities
            Resource:
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:listener-rule/app/*"
            Condition:
              StringEquals:
                aws:ResourceTag/Owner: [=owner]
                aws:ResourceTag/Project: [=project]
          - Sid: SeeZones
            Effect: Allow
            Action:
              - route53:GetChange
              - route53:GetHostedZone
              - route53:ListHostedZones
              - route53:ListHostedZonesByName
              - route53:ListResourceRecordSets
            Resource: "*"

