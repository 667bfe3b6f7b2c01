[#macro alarm id description metric threshold]
  [=key(id)]:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: [=description]
      Namespace: [=metrics]
      MetricName: [=metric]
      Dimensions:
        - Name: Environment
          Value: [=environment]
      Statistic: Maximum
      Period: 300
      EvaluationPeriods: 3
      Threshold: [=threshold]
      ComparisonOperator: GreaterThanOrEqualToThreshold
      # A host that says nothing is not well.
      TreatMissingData: breaching
      AlarmActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]
      OKActions:
        - !ImportValue [=foundation('SNS--Topic--ops')]

[/#macro]
[#if databaseDisk??]
[@alarm id="DatabaseDiskAlarm" description="The volume of the database fills up, or its host says nothing" metric="DiskUsedPercent" threshold=databaseDisk/]
[/#if]
[#if backupAge??]
[@alarm id="BackupAgeAlarm" description="The last backup of the database is too old, or its host says nothing" metric="HoursSinceBackup" threshold=backupAge/]
[/#if]
