  DbSubnetPrivateA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !ImportValue [=foundation('VpcId')]
      AvailabilityZone: !Select [0, !GetAZs ""]
      CidrBlock: [=databaseCidrA]
[#if publicAddresses]
      # No NAT gateway in this environment: the way out is the internet gateway, the way in is closed.
      MapPublicIpOnLaunch: true
[/#if]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-a"

  DbSubnetPrivateARoutes:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref DbSubnetPrivateA
      RouteTableId: !ImportValue [=routeTableA]

  DbSubnetPrivateB:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !ImportValue [=foundation('VpcId')]
      AvailabilityZone: !Select [1, !GetAZs ""]
      CidrBlock: [=databaseCidrB]
[#if publicAddresses]
      # No NAT gateway in this environment: the way out is the internet gateway, the way in is closed.
      MapPublicIpOnLaunch: true
[/#if]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-b"

  DbSubnetPrivateBRoutes:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref DbSubnetPrivateB
      RouteTableId: !ImportValue [=routeTableB]

