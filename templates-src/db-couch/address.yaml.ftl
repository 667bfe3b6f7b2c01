  DbSecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: CouchDB, reachable from the applications only
      VpcId: !ImportValue [=foundation('VpcId')]
      SecurityGroupIngress:
        - Description: Applications to CouchDB
          IpProtocol: tcp
          FromPort: 5984
          ToPort: 5984
          SourceSecurityGroupId: !ImportValue [=compute('AppSecurityGroup')]
      SecurityGroupEgress:
        - Description: AWS services, packages and the container image
          IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          CidrIp: 0.0.0.0/0
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

  # The address of the database; it moves from host to host, so the name never changes its address.
  DbInterface:
    Type: AWS::EC2::NetworkInterface
    Properties:
      Description: !Sub "Address of the database of ${AWS::StackName}"
      SubnetId: !Ref DbSubnetPrivateA
      GroupSet:
        - !Ref DbSecurityGroup
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

  DbRecord:
    Type: AWS::Route53::RecordSet
    Properties:
      HostedZoneId: !ImportValue [=foundation('InternalDns')]
      Name: [=databaseHost]
      Type: A
      TTL: "60"
      ResourceRecords:
        - !GetAtt DbInterface.PrimaryPrivateIpAddress

