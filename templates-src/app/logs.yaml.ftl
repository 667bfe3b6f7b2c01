  # Named as the stack, so it goes with it: a log group that stayed would keep the stack from coming back.
  LogGroup:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: Delete
    UpdateReplacePolicy: Retain
    Properties:
      LogGroupName: [=logGroup]
      RetentionInDays: 60
[#include "tags.yaml.ftl"]

