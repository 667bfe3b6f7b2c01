  # The deps stack lets its role set the records of the riglet only. This goes with the preview.
  PreviewRecords:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Path: [=preview.rolePath]
      Description: DNS records that this preview may set
      Roles:
        - !Select [2, !Split ["/", !ImportValue [=deps('CloudFormationRoleArn')]]]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: OwnRecords
            Effect: Allow
            Action: route53:ChangeResourceRecordSets
            Resource: !Sub "arn:${AWS::Partition}:route53:::hostedzone/*"
            Condition:
              ForAllValues:StringEquals:
                route53:ChangeResourceRecordSetsNormalizedRecordNames:
[#list preview.hosts as host]
                  - [=host]
[/#list]
                route53:ChangeResourceRecordSetsRecordTypes: A
              "Null":
                route53:ChangeResourceRecordSetsNormalizedRecordNames: "false"
                route53:ChangeResourceRecordSetsRecordTypes: "false"

