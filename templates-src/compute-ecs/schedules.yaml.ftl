[#list scaling.schedules as schedule]

  [=key(schedule.actionId)]:
    Type: AWS::AutoScaling::ScheduledAction
    Properties:
      AutoScalingGroupName: !Ref Hosts
      Recurrence: [=schedule.schedule]
      TimeZone: [=schedule.timeZone]
[#if schedule.min??]
      MinSize: [=schedule.min]
[/#if]
[#if schedule.max??]
      MaxSize: [=schedule.max]
[/#if]
[/#list]
