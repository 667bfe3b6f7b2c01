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
[#if spot??]
            # The two minutes of notice are for moving the tasks away.
            echo 'ECS_ENABLE_SPOT_INSTANCE_DRAINING=true' >> /etc/ecs/ecs.config
[/#if]

            cat > /usr/local/sbin/capacity-ready <<'SCRIPT'
            #!/bin/bash
            # Waits until the capacity provider belongs to the cluster: HostsReady exists from then on.
            # It looks as often as the first argument says, every five seconds.
            for _ in $(seq "$1"); do
              if /opt/aws/bin/cfn-get-metadata --stack '${AWS::StackName}' --resource HostsReady --region '${AWS::Region}' > /dev/null 2>&1; then
                exit 0
              fi
              sleep 5
            done
            exit 1
            SCRIPT

            cat > /usr/local/sbin/signal-ready <<'SCRIPT'
            #!/bin/bash
            # Tells CloudFormation that this host joined its cluster, or that it did not in eight minutes.
            signal() {
              /opt/aws/bin/cfn-signal -e "$status" --stack '${AWS::StackName}' --resource "$1" --region '${AWS::Region}'
            }
            status=1
            for _ in $(seq 96); do
              if curl -fs http://localhost:51678/v1/metadata | grep '"ContainerInstanceArn":"arn:'; then
                status=0
                break
              fi
              sleep 5
            done
            # The first waits for it while hosts are replaced, the second where there were none before; a
            # resource that does not wait refuses the signal.
            signal Hosts
            /usr/local/sbin/capacity-ready 720 && signal HostsReady
            SCRIPT
            chmod 0755 /usr/local/sbin/capacity-ready /usr/local/sbin/signal-ready

            dnf install -y aws-cfn-bootstrap

            # Five minutes are enough for the capacity provider; after them the host joins all the same.
            /usr/local/sbin/capacity-ready 60

            # The ECS agent starts after this script, so the wait for it goes on beside it.
            systemd-run --no-block --unit signal-ready /usr/local/sbin/signal-ready

