[#include "/shared/head.yaml.ftl"]
Resources:
[#if loadBalancerErrors??]
[#include "load-balancer.yaml.ftl"]
[/#if]
[#if databaseDisk?? || backupAge??]
[#include "database.yaml.ftl"]
[/#if]
[#if budget??]
[#include "budget.yaml.ftl"]
[/#if]
[#if dashboard??]
  Dashboard:
    Type: AWS::CloudWatch::Dashboard
    Properties:
      DashboardName: [=dashboardName]
      DashboardBody: !Sub
        - [=dashboard]
        - LoadBalancer: !ImportValue [=foundation('ALB--FullName')]
          Cluster: !ImportValue [=compute('Cluster')]
[/#if]
