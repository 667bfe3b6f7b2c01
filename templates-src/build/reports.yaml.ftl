[#list reports as report]
  # Made here rather than by the first build, so that it goes with the stack.
  [=key(report.reportId)]:
    Type: AWS::CodeBuild::ReportGroup
    Properties:
      Name: [=report.name]
      Type: [=report.type]
      DeleteReports: true
      # CodeBuild forgets a report after 30 days; what was reported stays in the bucket.
      ExportConfig:
        ExportConfigType: S3
        S3Destination:
          Bucket: !Ref BuildBucket
          Path: reports
          Packaging: ZIP

[/#list]
