  # Artifacts of the pipeline, and what builds and tests keep. A bucket for each pipeline, because the
  # folders of artifacts have the first 20 characters of the pipeline's name, which others share. What
  # lies here can be built again, so it goes with the stack; a bucket that is not empty is not deleted.
  BuildBucket:
    Type: AWS::S3::Bucket
    DeletionPolicy: Delete
    UpdateReplacePolicy: Retain
    Properties:
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault:
              SSEAlgorithm: AES256
      OwnershipControls:
        Rules:
          - ObjectOwnership: BucketOwnerEnforced
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: true
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
      VersioningConfiguration:
        Status: Enabled
      LifecycleConfiguration:
        Rules:
          - Id: old-versions
            Status: Enabled
            NoncurrentVersionExpiration:
              NoncurrentDays: 30
            AbortIncompleteMultipartUpload:
              DaysAfterInitiation: 7

  BuildBucketPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref BuildBucket
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: TlsOnly
            Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource:
              - !GetAtt BuildBucket.Arn
              - !Sub "${BuildBucket.Arn}/*"
            Condition:
              Bool:
                aws:SecureTransport: "false"
[#if stages?has_content]
          - Sid: DeployTemplates
            Effect: Allow
            Principal:
              AWS: !ImportValue [=deps('CloudFormationRoleArn')]
            Action:
              - s3:GetObject
              - s3:GetObjectVersion
            Resource: !Sub "${BuildBucket.Arn}/*"
[/#if]

