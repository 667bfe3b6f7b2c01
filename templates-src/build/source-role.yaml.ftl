[#if source.connection??]
              - Sid: Source
                Effect: Allow
                Action: [=source.connection.use]
                Resource: [=source.connection.arn]
[#elseif source.codeCommit??]
              - Sid: Source
                Effect: Allow
                Action:
                  - codecommit:CancelUploadArchive
                  - codecommit:GetBranch
                  - codecommit:GetCommit
                  - codecommit:GetUploadArchiveStatus
                  - codecommit:UploadArchive
                Resource: !Sub "arn:${AWS::Partition}:codecommit:${AWS::Region}:${AWS::AccountId}:[=sub(source.codeCommit.repository)]"
[#elseif source.archive??]
              - Sid: FindSource
                Effect: Allow
                Action:
                  - s3:GetBucketAcl
                  - s3:GetBucketLocation
                  - s3:GetBucketVersioning
                  - s3:ListBucket
                Resource: !Sub "arn:${AWS::Partition}:s3:::[=sub(source.archive.bucket)]"
              - Sid: Source
                Effect: Allow
                Action:
                  - s3:GetObject
                  - s3:GetObjectTagging
                  - s3:GetObjectVersion
                  - s3:GetObjectVersionTagging
                Resource: !Sub "arn:${AWS::Partition}:s3:::[=sub(source.archive.bucket)]/[=sub(source.archive.key)]"
[/#if]
