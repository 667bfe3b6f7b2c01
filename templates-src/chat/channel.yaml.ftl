      IamRoleArn: !GetAtt ChatRole.Arn
      GuardrailPolicies:
        - !Ref ChatGuardrail
      SnsTopicArns:
        - !Ref ChatTopic
[#list opsTopics as topic]
        - !ImportValue [=topic]
[/#list]
