  Cluster:
    Type: AWS::ECS::Cluster
    Properties:
      ClusterSettings:
        - Name: containerInsights
          Value: enabled
[#if !hosts]
      CapacityProviders:
        - FARGATE
[#if spot??]
        - FARGATE_SPOT
[/#if]
[/#if]

  AppSecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: Containers, reachable from the load balancer only
      VpcId: !ImportValue [=foundation('VpcId')]
      SecurityGroupIngress:
[#list targetPorts as ports]
        - Description: Load balancer to containers
          IpProtocol: tcp
          FromPort: [=ports.first]
          ToPort: [=ports.last]
          SourceSecurityGroupId: !ImportValue [=foundation('ALB--SG')]
[/#list]
      SecurityGroupEgress:
        - Description: Applications call what they need to, such as directories and mail servers
          IpProtocol: "-1"
          CidrIp: 0.0.0.0/0
[#if ipv6]
        - Description: The same through IPv6
          IpProtocol: "-1"
          CidrIpv6: "::/0"
[/#if]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-apps"

[#if namespace??]
  # Applications without a public host are found here, by their names.
  Namespace:
    Type: AWS::ServiceDiscovery::HttpNamespace
    Properties:
      Name: [=namespace]
      Description: !Sub "Applications of ${AWS::StackName}"

[#list connectPorts as ports]
  [=key(ports.ingressId)]:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      Description: Containers to applications without a public host
      GroupId: !GetAtt AppSecurityGroup.GroupId
      SourceSecurityGroupId: !GetAtt AppSecurityGroup.GroupId
      IpProtocol: tcp
      FromPort: [=ports.first]
      ToPort: [=ports.last]

[/#list]
[/#if]
