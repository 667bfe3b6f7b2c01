  # One zone for all environments: their host names differ, the domain does not.
  PublicZone:
    Type: AWS::Route53::HostedZone
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      Name: [=domain]
