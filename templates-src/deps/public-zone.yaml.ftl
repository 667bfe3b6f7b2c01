  # One zone for all environments: their host names differ, the domain does not.
  PublicZone:
    Type: AWS::Route53::HostedZone
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      Name: [=domain]
