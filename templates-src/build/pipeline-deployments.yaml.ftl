[#if deployed?has_content]
              # One whose first deployment failed is deleted before it is created again.
              - Sid: DeployStacks
                Effect: Allow
                Action:
                  - cloudformation:CreateStack
                  - cloudformation:DeleteStack
                  - cloudformation:DescribeStackEvents
                  - cloudformation:DescribeStacks
                  - cloudformation:TagResource
                  - cloudformation:UntagResource
                  - cloudformation:UpdateStack
                Resource:
[#list deployed as stack]
                  - !Sub "arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:stack/[=sub(stack)]/*"
[/#list]
[/#if]
[#if approved?has_content]
              # Changed by what was approved only, and never deleted.
              - Sid: DeployApprovedChanges
                Effect: Allow
                Action:
                  - cloudformation:CreateChangeSet
                  - cloudformation:DeleteChangeSet
                  - cloudformation:DescribeChangeSet
                  - cloudformation:DescribeStackEvents
                  - cloudformation:DescribeStacks
                  - cloudformation:ExecuteChangeSet
                  - cloudformation:TagResource
                  - cloudformation:UntagResource
                Resource:
[#list approved as stack]
                  - !Sub "arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:stack/[=sub(stack)]/*"
[/#list]
[/#if]
