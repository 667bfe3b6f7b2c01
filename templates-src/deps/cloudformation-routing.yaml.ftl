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
          - Sid: CreateTargetGroups
            Effect: Allow
            Action:
              - elasticloadbalancing:AddTags
              - elasticloadbalancing:CreateTargetGroup
            Resource: !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
            Condition:
              StringEquals:
                aws:RequestTag/Owner: [=owner]
                aws:RequestTag/Project: [=project]
          - Sid: ChangeOwnTargetGroups
            Effect: Allow
            Action:
              - elasticloadbalancing:AddTags
              - elasticloadbalancing:DeleteTargetGroup
              - elasticloadbalancing:ModifyTargetGroup
              - elasticloadbalancing:ModifyTargetGroupAttributes
              - elasticloadbalancing:RemoveTags
            Resource: !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*"
            Condition:
              StringEquals:
                aws:ResourceTag/Owner: [=owner]
                aws:ResourceTag/Project: [=project]
          - Sid: RulesOfOwnLoadBalancers
            Effect: Allow
            Action:
              - elasticloadbalancing:AddTags
              - elasticloadbalancing:CreateRule
              - elasticloadbalancing:DeleteRule
              - elasticloadbalancing:ModifyRule
              - elasticloadbalancing:RemoveTags
              - elasticloadbalancing:SetRulePriorities
            Resource:
[#list loadBalancers as name]
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:listener/app/[=sub(name)]/*"
              - !Sub "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:listener-rule/app/[=sub(name)]/*"
[/#list]
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

