  PipelineRole:
    Type: AWS::IAM::Role
    Properties:
      Description: !Sub "Pipeline of ${AWS::StackName}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: codepipeline.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: pipeline
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
[#include "source-role.yaml.ftl"]
              - Sid: Artifacts
                Effect: Allow
                Action:
                  - s3:GetBucketAcl
                  - s3:GetBucketLocation
                  - s3:GetBucketVersioning
                  - s3:GetObject
                  - s3:GetObjectTagging
                  - s3:GetObjectVersion
                  - s3:GetObjectVersionTagging
                  - s3:ListBucket
                  - s3:PutObject
                Resource:
                  - !GetAtt BuildBucket.Arn
                  - !Sub "${BuildBucket.Arn}/*"
[#if stages?has_content]
              - Sid: FindTemplates
                Effect: Allow
                Action:
                  - s3:GetBucketAcl
                  - s3:GetBucketLocation
                  - s3:GetBucketVersioning
                  - s3:ListBucket
                Resource: !Sub
                  - "arn:${AWS::Partition}:s3:::${Bucket}"
                  - Bucket: !ImportValue [=deps('ArtifactBucket')]
              # The folder rather than the key: a run starts as soon as the key changes, which may be
              # before IAM knows another policy everywhere.
              - Sid: ReadTemplates
                Effect: Allow
                Action:
                  - s3:GetObject
                  - s3:GetObjectTagging
                  - s3:GetObjectVersion
                  - s3:GetObjectVersionTagging
                Resource: !Sub
                  - "arn:${AWS::Partition}:s3:::${Bucket}/[=sub(templatesFolder)]/*"
                  - Bucket: !ImportValue [=deps('ArtifactBucket')]
[/#if]
              - Sid: Builds
                Effect: Allow
                Action:
                  - codebuild:BatchGetBuilds
                  - codebuild:StartBuild
                Resource:
                  - !GetAtt BuildProject.Arn
[#if endToEndTests??]
                  - !GetAtt EndToEndProject.Arn
[/#if]
[#if scanGate??]
                  - !GetAtt ScanProject.Arn
[/#if]
[#if task??]
                  - !GetAtt TaskProject.Arn
[/#if]
[#if counted?has_content]
              - Sid: CountTasks
                Effect: Allow
                Action: lambda:InvokeFunction
                Resource: !GetAtt CountFunction.Arn
[/#if]
[#include "pipeline-deployments.yaml.ftl"]
[#if stages?has_content]
              - Sid: HandRoleToCloudFormation
                Effect: Allow
                Action: iam:PassRole
                Resource: !ImportValue [=deps('CloudFormationRoleArn')]
                Condition:
                  StringEquals:
                    iam:PassedToService: cloudformation.amazonaws.com
[/#if]
[#if approved?has_content]
              - Sid: AskForApproval
                Effect: Allow
                Action: sns:Publish
                Resource: !Ref BuildTopic
[/#if]

