[#-- A metric of both target groups: each deployment changes which of them is in use. --]
[#macro metric name statistic combination long=false]
      Metrics:
        - Id: both
          Expression: [=combination]
[#list ["first", "second"] as id]
        - Id: [=id]
          ReturnData: false
          MetricStat:
            Metric:
              Namespace: AWS/ApplicationELB
              MetricName: [=name]
              Dimensions:
                - Name: LoadBalancer
                  Value: !ImportValue [=foundation('ALB--FullName')]
                - Name: TargetGroup
[#if id == "first"]
                  Value: !GetAtt TargetGroup.TargetGroupFullName
[#else]
                  Value: !GetAtt AlternateTargetGroup.TargetGroupFullName
[/#if]
[#if long]
            Period: 300
[#else]
            Period: 60
[/#if]
            Stat: [=statistic]
[/#list]
[/#macro]
