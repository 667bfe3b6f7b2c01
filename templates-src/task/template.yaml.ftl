[#import "/shared/outputs.yaml.ftl" as outputs]
[#include "/shared/head.yaml.ftl"]
Parameters:
  Tag:
    Type: String
    Description: Tag of the image to run; the pipeline passes the one that it built
    AllowedPattern: "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}"
Resources:
[#include "/app/logs.yaml.ftl"]
[#include "/app/roles.yaml.ftl"]
[#include "/app/container.yaml.ftl"]
[#include "/app/task-definition.yaml.ftl"]
# What runs the task reads here how.
Outputs:
[@outputs.shown id="TaskDefinition" description="What runs"]!Ref TaskDefinition[/@outputs.shown]
[@outputs.shown id="Cluster" description="Where it runs"]!Sub
      - "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/${Name}"
      - Name: !ImportValue [=compute('Cluster')]
[/@outputs.shown]
[#if fargate]
[@outputs.shown id="LaunchType" description="What it runs on; not on spare capacity, which AWS may take back meanwhile"]FARGATE[/@outputs.shown]
[@outputs.shown id="Network" description="Its network, as the AWS CLI takes it"]!Join
      - ""
      -
        - "awsvpcConfiguration={subnets=["
        - !Join
          - ","
          -
[#list taskSubnets as subnet]
            - !ImportValue [=subnet]
[/#list]
        - "],securityGroups=["
        - !ImportValue [=compute('AppSecurityGroup')]
[#if publicAddresses]
        - "],assignPublicIp=ENABLED}"
[#else]
        - "],assignPublicIp=DISABLED}"
[/#if]
[/@outputs.shown]
[#elseif scaledHosts]
[@outputs.shown id="Capacity" description="What it runs on: hosts are added where none has room"]!Sub
      - "capacityProvider=${Name},weight=1"
      - Name: !ImportValue [=compute('CapacityProvider')]
[/@outputs.shown]
[#else]
[@outputs.shown id="LaunchType" description="What it runs on"]EC2[/@outputs.shown]
[/#if]
