  HostTemplate:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
[#if image??]
        ImageId: [=image]
[#elseif architecture == "arm64"]
        ImageId: "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}"
[#else]
        ImageId: "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}"
[/#if]
        InstanceType: !Ref InstanceType
[#if keyName??]
        # No port is open for it: use it for SSH through a Session Manager tunnel.
        KeyName: [=keyName]
[/#if]
        IamInstanceProfile:
          Arn: !GetAtt HostProfile.Arn
        SecurityGroupIds:
          - !Ref DbSecurityGroup
        MetadataOptions:
          HttpTokens: required
          HttpPutResponseHopLimit: 1
[#if !image??]
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs:
              VolumeType: gp3
              Encrypted: true
              DeleteOnTermination: true
[/#if]
        UserData:
          Fn::Base64:
            Fn::Sub:
              - |
[#include "user-data-take-over.sh.ftl"]
[#include "user-data-backup.sh.ftl"]
[#if image??]
[#include "user-data-image.sh.ftl"]
[#else]
[#include "user-data-install.sh.ftl"]
[/#if]
[#include "user-data-set-up.sh.ftl"]
[#include "user-data-schedule.sh.ftl"]
[#if metrics??]
[#include "user-data-metrics.sh.ftl"]
[/#if]
              - OpsTopic: !ImportValue [=foundation('SNS--Topic--ops')]
                Schedule: [=backupSchedule]
[#if restorePoint??]
                RestoreBucket: !Sub [=restoreBucket]
                RestorePoint: [=restorePoint]
[/#if]
[#if !image??]
                CouchDbVersion: [=couchDbVersion]
[/#if]
[#if metrics??]
                Metrics: [=metrics]
                Environment: [=environment]
[/#if]

