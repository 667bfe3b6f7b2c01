              ActionTypeId:
                Category: Source
                Owner: AWS
[#if source.connection??]
                Provider: CodeStarSourceConnection
[#elseif source.codeCommit??]
                Provider: CodeCommit
[#else]
                Provider: S3
[/#if]
                Version: "1"
              Configuration:
[#if source.connection??]
                ConnectionArn: [=source.connection.arn]
                FullRepositoryId: [=sourceRepository]
                BranchName: [=source.branch]
[#if source.trigger??]
                DetectChanges: "false"
[#else]
                DetectChanges: "true"
[/#if]
[#elseif source.codeCommit??]
                RepositoryName: [=source.codeCommit.repository]
                BranchName: [=source.branch]
                PollForSourceChanges: "false"
[#elseif source.archive??]
                S3Bucket: [=source.archive.bucket]
                S3ObjectKey: [=source.archive.key]
                PollForSourceChanges: "false"
[/#if]
