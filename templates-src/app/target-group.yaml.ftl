      HealthCheckIntervalSeconds: [=targetGroup.interval]
      HealthCheckTimeoutSeconds: [=targetGroup.timeout]
      HealthyThresholdCount: [=targetGroup.healthyAfter]
[#if targetGroup.unhealthyAfter??]
      UnhealthyThresholdCount: [=targetGroup.unhealthyAfter]
[/#if]
      Matcher:
[#if targetGroup.codes??]
        HttpCode: [=targetGroup.codes]
[#else]
        HttpCode: 200-301
[/#if]
      TargetGroupAttributes:
        - Key: deregistration_delay.timeout_seconds
          Value: [=targetGroup.deregistrationDelay]
[#if targetGroup.slowStart??]
        - Key: slow_start.duration_seconds
          Value: [=targetGroup.slowStart]
[/#if]
[#if targetGroup.stickiness??]
        - Key: stickiness.enabled
          Value: "true"
        - Key: stickiness.type
          Value: lb_cookie
        - Key: stickiness.lb_cookie.duration_seconds
          Value: [=targetGroup.stickiness]
[/#if]
