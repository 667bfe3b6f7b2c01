  # Outlives every host, and this stack. It and the host stay in one zone.
  DataVolume:
    Type: AWS::EC2::Volume
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
[#if databaseZone??]
      AvailabilityZone: !Ref DatabaseZone
[#else]
      AvailabilityZone: !GetAtt DbSubnetPrivateA.AvailabilityZone
[/#if]
      VolumeType: gp3
      Size: [=volumeSize]
      Encrypted: true
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-data"

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

  # Changing anything of how it is generated makes another password.
  ApplicationSecret:
    Type: AWS::SecretsManager::Secret
    DeletionPolicy: Delete
    UpdateReplacePolicy: Delete
    Properties:
      Name: !Sub "${AWS::StackName}-application"
      Description: CouchDB user of the applications
      GenerateSecretString:
        SecretStringTemplate: [=secretTemplate]
        GenerateStringKey: password
        PasswordLength: 40
        ExcludePunctuation: true

  # The host reads it every few minutes, so that another database needs no other host.
  Databases:
    Type: AWS::SSM::Parameter
    Properties:
      Type: StringList
      Description: !Sub "CouchDB databases of ${AWS::StackName}"
      Value: [=databases]

