  BuildRole:
    Type: AWS::IAM::Role
    Properties:
      Description: !Sub "Builds and tests of ${AWS::StackName}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: codebuild.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: build
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: RegistryLogin
                Effect: Allow
                Action: ecr:GetAuthorizationToken
                Resource: "*"
              - Sid: PushAndPullImages
                Effect: Allow
                Action:
                  - ecr:BatchCheckLayerAvailability
                  - ecr:BatchGetImage
                  - ecr:CompleteLayerUpload
                  - ecr:DescribeImages
                  - ecr:GetDownloadUrlForLayer
                  - ecr:InitiateLayerUpload
                  - ecr:PutImage
                  - ecr:UploadLayerPart
                Resource: !GetAtt Repository.Arn
              - Sid: OwnBucket
                Effect: Allow
                Action:
                  - s3:GetBucketLocation
                  - s3:GetObject
                  - s3:GetObjectVersion
                  - s3:ListBucket
                  - s3:PutObject
                Resource:
                  - !GetAtt BuildBucket.Arn
                  - !Sub "${BuildBucket.Arn}/*"
              # The artifact of the templates is the pipeline's: what a build writes is never deployed as
              # a template. CodePipeline shortens the names of artifacts, so that only their start counts.
              - Sid: NoTemplates
                Effect: Deny
                Action: s3:PutObject
                Resource: !Sub "${BuildBucket.Arn}/*/Templ*"
              - Sid: WriteLogs
                Effect: Allow
                Action:
                  - logs:CreateLogStream
                  - logs:PutLogEvents
                Resource: !GetAtt BuildLogs.Arn
              - Sid: TestReports
                Effect: Allow
                Action:
                  - codebuild:BatchPutCodeCoverages
                  - codebuild:BatchPutTestCases
                  - codebuild:CreateReport
                  - codebuild:CreateReportGroup
                  - codebuild:UpdateReport
                Resource: !Sub "arn:${AWS::Partition}:codebuild:${AWS::Region}:${AWS::AccountId}:report-group/[=sub(projectPrefix)]-*"

