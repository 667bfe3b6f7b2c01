  HostRole:
    Type: AWS::IAM::Role
    Properties:
      Path: [=rolePath]
      Description: !Sub "Host of ${AWS::StackName}"
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: ec2.amazonaws.com
            Action: sts:AssumeRole
      Policies:
        - PolicyName: take-over
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: VolumeAndInterface
                Effect: Allow
                Action:
                  - ec2:AttachNetworkInterface
                  - ec2:AttachVolume
                Resource:
                  - !Sub "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:network-interface/${DbInterface}"
                  - !Sub "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:volume/${DataVolume}"
              - Sid: ToThisHost
                Effect: Allow
                Action:
                  - ec2:AttachNetworkInterface
                  - ec2:AttachVolume
                Resource: !Sub "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:instance/*"
                Condition:
                  StringEquals:
                    aws:ResourceTag/Name: !Ref AWS::StackName
              - Sid: SayReady
                Effect: Allow
                Action: cloudformation:SignalResource
                Resource: !Ref AWS::StackId
              - Sid: Passwords
                Effect: Allow
                Action: secretsmanager:GetSecretValue
                Resource:
                  - !Ref AdminSecret
                  - !Ref ApplicationSecret
              - Sid: NamesOfDatabases
                Effect: Allow
                Action: ssm:GetParameter
                Resource:
                  - !Sub "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/${Databases}"
                  - !Sub "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/${RestoreScript}"
        - PolicyName: backup
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: ListBackup
                Effect: Allow
                Action:
                  - s3:ListBucket
                  - s3:ListBucketVersions
                Resource: !GetAtt BackupBucket.Arn
              # Deleting hides a version, and a version can be got again until it expires.
              - Sid: BackUpAndRestore
                Effect: Allow
                Action:
                  - s3:AbortMultipartUpload
                  - s3:DeleteObject
                  - s3:GetObject
                  - s3:GetObjectVersion
                  - s3:PutObject
                Resource: !Sub "${BackupBucket.Arn}/*"
              - Sid: TellOps
                Effect: Allow
                Action: sns:Publish
                Resource: !ImportValue [=foundation('SNS--Topic--ops')]
[#if restoreBucketArn??]
        - PolicyName: restore
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: FindBackup
                Effect: Allow
                Action: s3:ListBucket
                Resource: !Sub [=restoreBucketArn]
              - Sid: ReadBackup
                Effect: Allow
                Action:
                  - s3:GetObject
                  - s3:GetObjectVersion
                Resource: !Sub [=restoreObjectsArn]
[/#if]
[#if metrics??]
        - PolicyName: metrics
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Sid: TellMetrics
                Effect: Allow
                Action: cloudwatch:PutMetricData
                Resource: "*"
                Condition:
                  StringEquals:
                    cloudwatch:namespace: [=metrics]
[/#if]
[#include "/shared/session-manager.yaml.ftl"]

  HostProfile:
    Type: AWS::IAM::InstanceProfile
    Properties:
      Path: [=rolePath]
      Roles:
        - !Ref HostRole

