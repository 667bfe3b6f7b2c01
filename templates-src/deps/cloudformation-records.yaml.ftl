[#list recordPolicies as policy]
  # The host names of the riglet and no others. Policies of their own, because many names are long.
  [=key(policy.policyId)]:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Path: [=rolePath]
      Description: DNS records that application stacks may set
      Roles:
        - !Ref CloudFormationRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: OwnRecords
            Effect: Allow
            Action: route53:ChangeResourceRecordSets
[#if createsZone]
            Resource: !Sub "arn:${AWS::Partition}:route53:::hostedzone/${PublicZone}"
[#elseif zoneId??]
            Resource: !Sub "arn:${AWS::Partition}:route53:::hostedzone/[=sub(zoneId)]"
[#else]
            Resource: !Sub "arn:${AWS::Partition}:route53:::hostedzone/*"
[/#if]
            Condition:
              ForAllValues:StringEquals:
                route53:ChangeResourceRecordSetsNormalizedRecordNames:
[#list policy.names as name]
                  - [=name]
[/#list]
[#if ipv6]
                route53:ChangeResourceRecordSetsRecordTypes:
                  - A
                  - AAAA
[#else]
                route53:ChangeResourceRecordSetsRecordTypes: A
[/#if]
              "Null":
                route53:ChangeResourceRecordSetsNormalizedRecordNames: "false"
                route53:ChangeResourceRecordSetsRecordTypes: "false"

[/#list]
