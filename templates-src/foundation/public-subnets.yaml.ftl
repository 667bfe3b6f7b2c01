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

  SubnetPublicA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      AvailabilityZone: !Select [0, !GetAZs ""]
      CidrBlock: [=publicCidrA]
[#if !hasNat]
      # Without NAT the hosts live here; their security group lets nobody in but the load balancer.
      MapPublicIpOnLaunch: true
[#else]
      MapPublicIpOnLaunch: false
[/#if]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-public-a"

  SubnetPublicARoutes:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref SubnetPublicA
      RouteTableId: !Ref RouteTablePublic

  SubnetPublicB:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      AvailabilityZone: !Select [1, !GetAZs ""]
      CidrBlock: [=publicCidrB]
[#if !hasNat]
      MapPublicIpOnLaunch: true
[#else]
      MapPublicIpOnLaunch: false
[/#if]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-public-b"

  SubnetPublicBRoutes:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref SubnetPublicB
      RouteTableId: !Ref RouteTablePublic

