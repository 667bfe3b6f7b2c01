[#import "/shared/outputs.yaml.ftl" as outputs]
[#include "/shared/head.yaml.ftl"]
Resources:
[#list tables as table]
  [=key(table.tableId)]:
    Type: AWS::DynamoDB::Table
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      TableName: [=table.name]
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
[#list table.keys as attribute]
        - AttributeName: [=attribute.name]
          AttributeType: [=attribute.type]
[/#list]
      KeySchema:
[#list table.keys as attribute]
        - AttributeName: [=attribute.name]
          KeyType: [=attribute.role]
[/#list]
[#if table.timeToLive??]
      TimeToLiveSpecification:
        AttributeName: [=table.timeToLive]
        Enabled: true
[/#if]
      PointInTimeRecoverySpecification:
        PointInTimeRecoveryEnabled: true
      Tags:
        - Key: Name
          Value: [=table.name]

[/#list]
Outputs:
[#list tables as table]
[@outputs.shown id=table.outputId description="Name of a table"]!Ref [=key(table.tableId)][/@outputs.shown]
[/#list]
