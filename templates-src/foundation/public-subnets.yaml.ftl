  RouteTablePublic:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Vpc
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-public"

  RoutePublic:
    Type: AWS::EC2::Route
    DependsOn: InternetGatewayAttachment
    Properties:
      RouteTableId: !Ref RouteTablePublic
      DestinationCidrBlock: 0.0.0.0/0
      GatewayId: !Ref InternetGateway

[#if ipv6]
  RoutePublicIpv6:
    Type: AWS::EC2::Route
    DependsOn: InternetGatewayAttachment
    Properties:
      RouteTableId: !Ref RouteTablePublic
      DestinationIpv6CidrBlock: "::/0"
      GatewayId: !Ref InternetGateway

[/#if]
[#list zones as zone]
  [=key("SubnetPublic" + zone.letter)]:
    Type: AWS::EC2::Subnet
[#if ipv6]
    DependsOn: Ipv6Block
[/#if]
    Properties:
      VpcId: !Ref Vpc
      AvailabilityZone: !Select [[=zone.index], !GetAZs ""]
      CidrBlock: [=zone.publicCidr]
[#if ipv6]
      Ipv6CidrBlock: !Select [[=zone.ipv6Public], !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 256, 64]]
      AssignIpv6AddressOnCreation: true
[/#if]
[#if publicHosts]
[#if zone?is_first]
      # Without NAT the hosts live here; their security group lets nobody in but the load balancer.
[/#if]
      MapPublicIpOnLaunch: true
[#else]
      MapPublicIpOnLaunch: false
[/#if]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-public-[=sub(zone.letter?lower_case)]"

  [=key("SubnetPublic" + zone.letter + "Routes")]:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref [=key("SubnetPublic" + zone.letter)]
      RouteTableId: !Ref RouteTablePublic

[/#list]
