[#list zones as zone]
  [=key("RouteTablePrivate" + zone.letter)]:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Vpc
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-private-[=sub(zone.letter?lower_case)]"

  [=key("SubnetPrivate" + zone.letter)]:
    Type: AWS::EC2::Subnet
[#if ipv6]
    DependsOn: Ipv6Block
[/#if]
    Properties:
      VpcId: !Ref Vpc
      AvailabilityZone: !Select [[=zone.index], !GetAZs ""]
      CidrBlock: [=zone.privateCidr]
[#if ipv6]
      Ipv6CidrBlock: !Select [[=zone.ipv6Private], !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 256, 64]]
      AssignIpv6AddressOnCreation: true
[/#if]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-private-[=sub(zone.letter?lower_case)]"

[#if ipv6]
  [=key("RoutePrivateIpv6" + zone.letter)]:
    Type: AWS::EC2::Route
    Properties:
      RouteTableId: !Ref [=key("RouteTablePrivate" + zone.letter)]
      DestinationIpv6CidrBlock: "::/0"
      EgressOnlyInternetGatewayId: !Ref EgressOnlyGateway

[/#if]
  [=key("SubnetPrivate" + zone.letter + "Routes")]:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref [=key("SubnetPrivate" + zone.letter)]
      RouteTableId: !Ref [=key("RouteTablePrivate" + zone.letter)]

[/#list]
