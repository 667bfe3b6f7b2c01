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
            Action: elasticloadbalancing:Describe*
            Resource: "*"
          # Target groups get their tags after they are made, and neither listeners nor rules can carry
          # tags in a template: what cannot be told apart by tag is bound to account and region.
          - Sid: TargetGroups
            Effect: Allow
            Action:
              - elasticloadbalancing:CreateTargetGroup
              - elasticloadbalancing:ModifyTargetGroup
              - elasticloadbalancing:ModifyTargetGroupAttributes
            Resource: !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
          - Sid: TagTargetGroups
            Effect: Allow
            Action: elasticloadbalancing:AddTags
            Resource: !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
            Condition:
              StringEquals:
                aws:RequestTag/Owner: [=owner]
                aws:RequestTag/Project: [=project]
          - Sid: DeleteOwnTargetGroups
            Effect: Allow
            Action:
              - elasticloadbalancing:DeleteTargetGroup
              - elasticloadbalancing:RemoveTags
            Resource: !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
            Condition:
              StringEquals:
                aws:ResourceTag/Owner: [=owner]
                aws:ResourceTag/Project: [=project]
          - Sid: ListenerRules
            Effect: Allow
            Action:
              - elasticloadbalancing:CreateRule
              - elasticloadbalancing:DeleteRule
              - elasticloadbalancing:ModifyRule
              - elasticloadbalancing:SetRulePriorities
            Resource:
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:listener/app/*"
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:listener-rule/app/*"
          - Sid: SeeZones
            Effect: Allow
            Action:
              - route53:GetChange
              - route53:GetHostedZone
              - route53:ListHostedZones
              - route53:ListHostedZonesByName
              - route53:ListResourceRecordSets
            Resource: "*"
          - Sid: RecordsOfTheDomain
            Effect: Allow
            Action: route53:ChangeResourceRecordSets
            Resource: !Sub "arn:${AWS::Partition}:route53:::hostedzone/*"
            Condition:
              ForAllValues:StringLike:
                route53:ChangeResourceRecordSetsNormalizedRecordNames: [=recordNames]
              ForAllValues:StringEquals:
                route53:ChangeResourceRecordSetsRecordTypes: A

