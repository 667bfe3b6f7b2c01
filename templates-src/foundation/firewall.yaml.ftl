  # 925 of the 1,500 capacity units that the price of a web ACL holds.
  Firewall:
    Type: AWS::WAFv2::WebACL
    Properties:
      Description: !Sub "In front of the load balancer of ${AWS::StackName}"
      Scope: REGIONAL
      DefaultAction:
        Allow: {}
      VisibilityConfig:
        SampledRequestsEnabled: true
        CloudWatchMetricsEnabled: true
        MetricName: !Sub "${AWS::StackName}-firewall"
      Rules:
        - Name: ip-reputation
          Priority: 0
[#include "firewall-action.yaml.ftl"]
          Statement:
            ManagedRuleGroupStatement:
              VendorName: AWS
              Name: AWSManagedRulesAmazonIpReputationList
          VisibilityConfig:
            SampledRequestsEnabled: true
            CloudWatchMetricsEnabled: true
            MetricName: !Sub "${AWS::StackName}-ip-reputation"
        - Name: known-bad-inputs
          Priority: 1
[#include "firewall-action.yaml.ftl"]
          Statement:
            ManagedRuleGroupStatement:
              VendorName: AWS
              Name: AWSManagedRulesKnownBadInputsRuleSet
          VisibilityConfig:
            SampledRequestsEnabled: true
            CloudWatchMetricsEnabled: true
            MetricName: !Sub "${AWS::StackName}-known-bad-inputs"
        - Name: common-attacks
          Priority: 2
[#include "firewall-action.yaml.ftl"]
          Statement:
            ManagedRuleGroupStatement:
              VendorName: AWS
              Name: AWSManagedRulesCommonRuleSet
              # It would refuse bodies of more than 8 KB, such as uploads.
              RuleActionOverrides:
                - Name: SizeRestrictions_BODY
                  ActionToUse:
                    Count: {}
          VisibilityConfig:
            SampledRequestsEnabled: true
            CloudWatchMetricsEnabled: true
            MetricName: !Sub "${AWS::StackName}-common-attacks"

  FirewallAssociation:
    Type: AWS::WAFv2::WebACLAssociation
    Properties:
      ResourceArn: !Ref LoadBalancer
      WebACLArn: !GetAtt Firewall.Arn

