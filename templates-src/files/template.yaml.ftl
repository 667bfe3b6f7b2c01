[#import "/shared/outputs.yaml.ftl" as outputs]
[#include "/shared/head.yaml.ftl"]
Resources:
  # Without a policy whoever reaches a mount target may do everything. With this one a client needs
  # rights of its own as well, and no client leaves the directory of its access point.
  FileSystem:
    Type: AWS::EFS::FileSystem
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      Encrypted: true
      ThroughputMode: elastic
      LifecyclePolicies:
        - TransitionToIA: AFTER_30_DAYS
        - TransitionToPrimaryStorageClass: AFTER_1_ACCESS
      BackupPolicy:
        Status: ENABLED
      FileSystemPolicy:
        Version: "2012-10-17"
        Statement:
          - Sid: OnlyThroughTls
            Effect: Deny
            Principal: "*"
            Action:
              - elasticfilesystem:ClientMount
              - elasticfilesystem:ClientRootAccess
              - elasticfilesystem:ClientWrite
            Condition:
              Bool:
                aws:SecureTransport: false
          - Sid: OnlyThroughAccessPoints
            Effect: Deny
            Principal: "*"
            Action:
              - elasticfilesystem:ClientMount
              - elasticfilesystem:ClientRootAccess
              - elasticfilesystem:ClientWrite
            Condition:
              StringNotLike:
                elasticfilesystem:AccessPointArn: !Sub "arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:access-point/*"
      FileSystemTags:
        - Key: Name
          Value: !Ref AWS::StackName

  FilesSecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: File system, reachable from the applications only
      VpcId: !ImportValue [=foundation('VpcId')]
      SecurityGroupIngress:
        - Description: Applications to the file system, with NFS
          IpProtocol: tcp
          FromPort: 2049
          ToPort: 2049
          SourceSecurityGroupId: !ImportValue [=compute('AppSecurityGroup')]
      # An empty list would allow everything; this allows nothing, since a file system only answers.
      SecurityGroupEgress:
        - Description: Nothing
          IpProtocol: icmp
          FromPort: -1
          ToPort: -1
          CidrIp: 127.0.0.1/32
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

[#list mountTargets as target]
  [=key("MountTarget" + target.letter)]:
    Type: AWS::EFS::MountTarget
    Properties:
      FileSystemId: !Ref FileSystem
      SubnetId: !ImportValue [=target.subnet]
      SecurityGroups:
        - !Ref FilesSecurityGroup

[/#list]
[#list volumes as volume]
  [=key(volume.accessPointId)]:
    Type: AWS::EFS::AccessPoint
    Properties:
      FileSystemId: !Ref FileSystem
      PosixUser:
        Uid: [=volume.uid]
        Gid: [=volume.gid]
      # The directory is made when it is mounted first; one that is there keeps its owner.
      RootDirectory:
        Path: [=volume.directory]
        CreationInfo:
          OwnerUid: [=volume.uid]
          OwnerGid: [=volume.gid]
          Permissions: "0755"
      AccessPointTags:
        - Key: Name
          Value: [=volume.name]

[/#list]
Outputs:
[@outputs.exported id="FileSystemId" name="FileSystem" description="Id of the file system"]!Ref FileSystem[/@outputs.exported]
[#list volumes as volume]
[@outputs.exported id=volume.accessPointId + "Id" name=volume.export description="Id of the access point of a volume"]!Ref [=key(volume.accessPointId)][/@outputs.exported]
[/#list]
