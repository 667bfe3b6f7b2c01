[#list subnets as subnet]
  [=key("DbSubnetPrivate" + subnet.letter)]:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !ImportValue [=foundation('VpcId')]
      AvailabilityZone: !Select [[=subnet.index], !GetAZs ""]
      CidrBlock: [=subnet.cidr]
[#if subnet.ipv6Block??]
      Ipv6CidrBlock: !ImportValue [=subnet.ipv6Block]
[/#if]
[#if publicAddresses]
      # No NAT gateway in this environment: the way out is the internet gateway, the way in is closed.
      MapPublicIpOnLaunch: true
[/#if]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-[=sub(subnet.letter?lower_case)]"

  [=key("DbSubnetPrivate" + subnet.letter + "Routes")]:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref [=key("DbSubnetPrivate" + subnet.letter)]
      RouteTableId: !ImportValue [=subnet.routeTable]

[/#list]
