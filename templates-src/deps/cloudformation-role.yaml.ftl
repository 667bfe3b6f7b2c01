  # Deploys the application stacks for the pipelines, and outlives them: an application can still be
  # deleted when its pipeline is gone.
  CloudFormationRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=rolePath]
      Description: Deploys and deletes the application stacks of this riglet
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: cloudformation.amazonaws.com
            Action: sts:AssumeRole
            # AWS does not say whether CloudFormation sends it here; if it does, it must be this account.
            Condition:
              StringEqualsIfExists:
                aws:SourceAccount: !Ref AWS::AccountId

[#include "cloudformation-routing.yaml.ftl"]
[#include "cloudformation-records.yaml.ftl"]
[#include "cloudformation-running.yaml.ftl"]
[#include "cloudformation-roles.yaml.ftl"]
[#if shifts]
[#include "cloudformation-shifting.yaml.ftl"]
[/#if]
[#if scales]
[#include "cloudformation-scaling.yaml.ftl"]
[/#if]
