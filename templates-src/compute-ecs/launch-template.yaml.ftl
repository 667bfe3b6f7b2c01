  HostTemplate:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        ImageId: !Ref ImageId
        InstanceType: !Ref InstanceType
[#if keyName??]
        # No port is open for it: use it for SSH through a Session Manager tunnel.
        KeyName: [=keyName]
[/#if]
        IamInstanceProfile:
          Arn: !GetAtt HostProfile.Arn
        SecurityGroupIds:
          - !Ref AppSecurityGroup
        # One hop: containers get the role of their task, not that of the host.
        MetadataOptions:
          HttpTokens: required
          HttpPutResponseHopLimit: 1
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs:
              VolumeType: gp3
              VolumeSize: 30
              Encrypted: true
              DeleteOnTermination: true
        UserData:
          Fn::Base64: !Sub |
            #!/bin/bash
            set -u
            echo 'ECS_CLUSTER=${Cluster}' >> /etc/ecs/ecs.config

            cat > /usr/local/sbin/signal-ready <<'SCRIPT'
            #!/bin/bash
            # Tells CloudFormation that this host joined its cluster, or that it did not in ten minutes.
            status=1
            for _ in $(seq 120); do
              if curl -fs http://localhost:51678/v1/metadata | grep '"ContainerInstanceArn":"arn:'; then
                status=0
                break
              fi
              sleep 5
            done
            /opt/aws/bin/cfn-signal -e "$status" --stack '${AWS::StackName}' --resource Hosts --region '${AWS::Region}'
            SCRIPT
            chmod 0755 /usr/local/sbin/signal-ready

            # The ECS agent starts after this script, so the wait for it goes on beside it.
            dnf install -y aws-cfn-bootstrap \
              && systemd-run --no-block --unit signal-ready /usr/local/sbin/signal-ready

