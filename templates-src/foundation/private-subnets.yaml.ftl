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
    Properties:
      VpcId: !Ref Vpc
      AvailabilityZone: !Select [[=zone.index], !GetAZs ""]
      CidrBlock: [=zone.privateCidr]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-private-[=sub(zone.letter?lower_case)]"

  [=key("SubnetPrivate" + zone.letter + "Routes")]:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref [=key("SubnetPrivate" + zone.letter)]
      RouteTableId: !Ref [=key("RouteTablePrivate" + zone.letter)]

[/#list]
