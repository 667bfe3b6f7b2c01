[#list natZones as zone]
  [=key("NatEip" + zone.letter)]:
    Type: AWS::EC2::EIP
    DependsOn: InternetGatewayAttachment
    Properties:
      Domain: vpc
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-nat-[=sub(zone.letter?lower_case)]"

  [=key("Nat" + zone.letter)]:
    Type: AWS::EC2::NatGateway
    Properties:
      AllocationId: !GetAtt [=key("NatEip" + zone.letter)].AllocationId
      SubnetId: !Ref [=key("SubnetPublic" + zone.letter)]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-[=sub(zone.letter?lower_case)]"

[/#list]
[#list zones as zone]
  [=key("RoutePrivate" + zone.letter)]:
    Type: AWS::EC2::Route
    Properties:
      RouteTableId: !Ref [=key("RouteTablePrivate" + zone.letter)]
      DestinationCidrBlock: 0.0.0.0/0
      NatGatewayId: !Ref [=key("Nat" + zone.natLetter)]

[/#list]
