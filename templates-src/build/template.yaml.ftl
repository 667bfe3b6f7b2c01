[#import "/shared/outputs.yaml.ftl" as outputs]
[#include "/shared/head.yaml.ftl"]
[#if stages?has_content]
Parameters:
  TemplatesKey:
    Type: String
    Description: Key of the templates that the pipeline deploys, in the artifact bucket; riglet.json names it and deploy.sh uploads them
    AllowedPattern: "templates/[A-Za-z0-9-]+/[0-9a-f]{64}\\.zip"
    MaxLength: 1024
[/#if]
Resources:
[#include "repository.yaml.ftl"]
[#include "build-bucket.yaml.ftl"]
[#if preview??]
[#include "preview.yaml.ftl"]
[/#if]
[#include "build-role.yaml.ftl"]
[#include "projects.yaml.ftl"]
[#include "reports.yaml.ftl"]
[#if scanGate??]
[#include "scan.yaml.ftl"]
[/#if]
[#if task??]
[#include "task.yaml.ftl"]
[/#if]
[#if counted?has_content]
[#include "count.yaml.ftl"]
[/#if]
[#include "pipeline-role.yaml.ftl"]
[#include "pipeline.yaml.ftl"]
[#if !source.connection??]
[#include "source-changes.yaml.ftl"]
[/#if]
[#include "build-topic.yaml.ftl"]
[#include "events.yaml.ftl"]
[#if slackParameter??]
[#include "slack.yaml.ftl"]
[/#if]
Outputs:
[@outputs.exported id="BuildTopicArn" name="SNS--Topic--build" description="Topic that hears of builds and of stages"]!Ref BuildTopic[/@outputs.exported]
[@outputs.shown id="PipelineUrl" description="The pipeline in the console"]!Sub "https://console.aws.amazon.com/codesuite/codepipeline/pipelines/${Pipeline}/view?region=${AWS::Region}"[/@outputs.shown]
[@outputs.shown id="RepositoryUri" description="Where the images are pushed to"]!GetAtt Repository.RepositoryUri[/@outputs.shown]
