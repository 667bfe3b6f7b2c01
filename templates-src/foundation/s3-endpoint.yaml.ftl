  # Free of charge, and keeps backups, image layers and packages off the NAT gateways.
  S3Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Gateway
      ServiceName: !Sub "com.amazonaws.${AWS::Region}.s3"
      VpcId: !Ref Vpc
      RouteTableIds:
[#if existing??]
[#list existing.routeTables as table]
        - [=table]
[/#list]
[#else]
        - !Ref RouteTablePublic
[#list zones as zone]
        - !Ref [=key("RouteTablePrivate" + zone.letter)]
[/#list]
[/#if]

