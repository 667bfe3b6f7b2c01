  EndpointSecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: Endpoints of AWS services, reachable from inside the VPC only
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - Description: Hosts and containers to AWS services
          IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          CidrIp: [=vpcCidr]
      # Endpoints only answer. Without any rule EC2 would add one that allows everything.
      SecurityGroupEgress:
        - Description: Nothing
          IpProtocol: "-1"
          CidrIp: 127.0.0.1/32
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-endpoints"

[#list endpoints as endpoint]
  [=key(endpoint.endpointId)]:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Interface
      ServiceName: !Sub "com.amazonaws.${AWS::Region}.[=sub(endpoint.service)]"
      VpcId: !Ref Vpc
      PrivateDnsEnabled: true
      SubnetIds:
[#list zones as zone]
        - !Ref [=key("SubnetPrivate" + zone.letter)]
[/#list]
      SecurityGroupIds:
        - !Ref EndpointSecurityGroup

[/#list]
