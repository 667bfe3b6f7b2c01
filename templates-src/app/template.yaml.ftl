[#import "/shared/outputs.yaml.ftl" as outputs]
[#import "both-groups.yaml.ftl" as groups]
[#include "/shared/head.yaml.ftl"]
Parameters:
[#if !scaling??]
  TaskDesiredCount:
    Type: Number
    Description: How many copies of the application run
    Default: [=tasks]
    MinValue: 0
[/#if]
  Tag:
    Type: String
    Description: Tag of the image to run; the pipeline passes the one that it built
    AllowedPattern: "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}"
[#if !scaling?? && isPublic]
Conditions:
  RunsTasks: !Not [!Equals [!Ref TaskDesiredCount, 0]]
[/#if]
Resources:
[#if isPublic]
[#include "routing.yaml.ftl"]
[#include "alarms.yaml.ftl"]
[/#if]
[#if alarms??]
[#include "monitoring.yaml.ftl"]
[/#if]
[#include "logs.yaml.ftl"]
[#include "roles.yaml.ftl"]
[#include "container.yaml.ftl"]
[#include "task-definition.yaml.ftl"]
[#include "service.yaml.ftl"]
[#if rollout?? && rollout.alarmed]
[#include "deployment-alarm.yaml.ftl"]
[/#if]
[#if rollout?? && rollout.shifts]
[#include "load-balancer-role.yaml.ftl"]
[/#if]
[#if scaling??]
[#include "scaling.yaml.ftl"]
[/#if]
[#include "schedules.yaml.ftl"]
Outputs:
[@outputs.shown id="ApplicationUrl" description="Where the application answers"][=applicationUrl][/@outputs.shown]
[#if isPublic]
[@outputs.shown id="PreferredApplicationUrl" description="The address to hand out"][=preferredUrl][/@outputs.shown]
[/#if]
