  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Name: [=pipeline]
      PipelineType: V2
      RoleArn: !GetAtt PipelineRole.Arn
      # The key of the templates holds their hash: other templates are another key, and start a run.
      RestartExecutionOnUpdate: true
      ArtifactStore:
        Type: S3
        Location: !Ref BuildBucket
[#if source.trigger??]
[#include "trigger.yaml.ftl"]
[/#if]
      Stages:
        - Name: Source
          Actions:
            - Name: Application
[#include "source.yaml.ftl"]
              OutputArtifacts:
                - Name: Application
[#if stages?has_content]
            - Name: Templates
              ActionTypeId:
                Category: Source
                Owner: AWS
                Provider: S3
                Version: "1"
              Configuration:
                S3Bucket: !ImportValue [=deps('ArtifactBucket')]
                S3ObjectKey: !Ref TemplatesKey
                PollForSourceChanges: "false"
              OutputArtifacts:
                - Name: Templates
[/#if]
        - Name: Build
          Actions:
            - Name: Build
              ActionTypeId:
                Category: Build
                Owner: AWS
                Provider: CodeBuild
                Version: "1"
              Configuration:
                ProjectName: !Ref BuildProject
              InputArtifacts:
                - Name: Application
              OutputArtifacts:
                - Name: Build
[#if scanGate??]
            - Name: Scan
              RunOrder: 2
              ActionTypeId:
                Category: Test
                Owner: AWS
                Provider: CodeBuild
                Version: "1"
              Configuration:
                ProjectName: !Ref ScanProject
              InputArtifacts:
                - Name: Build
[/#if]
[#list stages as stage]
        - Name: [=stage.name]
          Actions:
[#if stage.countRequest??]
[#include "count-tasks.yaml.ftl"]
[/#if]
[#if stage.task??]
[#include "run-task.yaml.ftl"]
[/#if]
[#if stage.approvalRequest??]
[#include "deploy-approved.yaml.ftl"]
[#else]
[#include "deploy.yaml.ftl"]
[/#if]
[#if stage.tested]
[#include "end-to-end-tests.yaml.ftl"]
[/#if]
[/#list]

