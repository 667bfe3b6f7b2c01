  # The records in it come and go with the stacks that own them.
  InternalDns:
    Type: AWS::Route53::HostedZone
    DeletionPolicy: Delete
    UpdateReplacePolicy: Retain
    Properties:
      Name: [=internalZone]
      HostedZoneConfig:
        Comment: !Sub "Names inside the VPC of ${AWS::StackName}"
      VPCs:
        - VPCId: !Ref Vpc
          VPCRegion: !Ref AWS::Region

