  # Outlives every host, and this stack. It and the host stay in one zone.
  DataVolume:
    Type: AWS::EC2::Volume
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      AvailabilityZone: !GetAtt DbSubnetPrivateA.AvailabilityZone
      VolumeType: gp3
      Size: 20
      Encrypted: true
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-data"

[#if !image??]
  # No data: a new host sets whatever password stands here.
  AdminSecret:
    Type: AWS::SecretsManager::Secret
    DeletionPolicy: Delete
    UpdateReplacePolicy: Delete
    Properties:
      Name: !Sub "${AWS::StackName}-admin"
      Description: Password of the CouchDB user admin
      GenerateSecretString:
        PasswordLength: 40
        ExcludePunctuation: true

[/#if]
