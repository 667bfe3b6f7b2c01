  # A policy of its own: those inside the role have a common limit of their size.
  CloudFormationScaling:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Path: [=rolePath]
      Description: Scaling of the applications
      Roles:
        - !Ref CloudFormationRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: SeeScaling
            Effect: Allow
            Action: application-autoscaling:Describe*
            Resource: "*"
          # The ARN of a target names no service, and templates cannot tag one everywhere yet. Those with
          # tags of another riglet are refused; and to scale a service requires the right to update it.
          - Sid: ScaleOwnServices
            Effect: Allow
            Action:
              - application-autoscaling:DeleteScalingPolicy
              - application-autoscaling:DeleteScheduledAction
              - application-autoscaling:DeregisterScalableTarget
              - application-autoscaling:ListTagsForResource
              - application-autoscaling:PutScalingPolicy
              - application-autoscaling:PutScheduledAction
              - application-autoscaling:RegisterScalableTarget
              - application-autoscaling:TagResource
              - application-autoscaling:UntagResource
            Resource: !Sub "arn:${AWS::Partition}:application-autoscaling:${AWS::Region}:${AWS::AccountId}:scalable-target/*"
            Condition:
              StringEqualsIfExists:
                application-autoscaling:service-namespace: ecs
                aws:RequestTag/Owner: [=owner]
                aws:RequestTag/Project: [=project]
                aws:ResourceTag/Owner: [=owner]
                aws:ResourceTag/Project: [=project]
          # Target tracking makes its alarms with the rights of who makes the policy.
          - Sid: AlarmsOfTargets
            Effect: Allow
            Action:
              - cloudwatch:DeleteAlarms
              - cloudwatch:PutMetricAlarm
            Resource:
[#list environments as environment]
              - !Sub "arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:TargetTracking-service/[=sub(environment)]-compute-ecs-*/[=sub(environment)]-app-*"
[/#list]
          - Sid: FirstScalingOfTheAccount
            Effect: Allow
            Action: iam:CreateServiceLinkedRole
            Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/*"
            Condition:
              StringEquals:
                iam:AWSServiceName: ecs.application-autoscaling.amazonaws.com

