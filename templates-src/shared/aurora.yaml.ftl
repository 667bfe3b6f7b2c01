[#-- The stack of an Aurora cluster; each engine has a folder, so that another one is another stack. --]
[#import "/shared/outputs.yaml.ftl" as outputs]
[#include "/shared/head.yaml.ftl"]
[#if existingSubnets?has_content]
Parameters:
[#list existingSubnets as subnet]
  [=key(subnet.parameterId)]:
    Type: AWS::EC2::Subnet::Id
    Description: A subnet of the VPC, which exists
    Default: [=subnet.id]
[/#list]
[/#if]
Resources:
  DbSubnets:
    Type: AWS::RDS::DBSubnetGroup
    Properties:
      DBSubnetGroupDescription: !Sub "Subnets of the database of ${AWS::StackName}"
      SubnetIds:
[#list subnets as subnet]
        - !ImportValue [=subnet]
[/#list]
[#list existingSubnets as subnet]
        - !Ref [=subnet.parameterId]
[/#list]
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

  DbSecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: Database, reachable from the applications only
      VpcId: !ImportValue [=foundation('VpcId')]
      SecurityGroupIngress:
        - Description: Applications to the database
          IpProtocol: tcp
          FromPort: [=port]
          ToPort: [=port]
          SourceSecurityGroupId: !ImportValue [=compute('AppSecurityGroup')]
      # An empty list would allow everything; this allows nothing, since a database only answers.
      SecurityGroupEgress:
        - Description: Nothing
          IpProtocol: icmp
          FromPort: -1
          ToPort: -1
          CidrIp: 127.0.0.1/32
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

  # Its last state stays as a snapshot, whatever ends it.
  DbCluster:
    Type: AWS::RDS::DBCluster
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties:
      Engine: [=engine]
      EngineVersion: [=engineVersion]
      DatabaseName: [=databaseName]
      MasterUsername: application
      ManageMasterUserPassword: true
      DBSubnetGroupName: !Ref DbSubnets
      VpcSecurityGroupIds:
        - !Ref DbSecurityGroup
      ServerlessV2ScalingConfiguration:
        MinCapacity: [=minCapacity]
        MaxCapacity: [=maxCapacity]
      StorageEncrypted: true
      BackupRetentionPeriod: [=retentionDays]
      CopyTagsToSnapshot: true
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

  # All data is in the cluster.
  DbInstance:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Delete
    UpdateReplacePolicy: Delete
    Properties:
      DBClusterIdentifier: !Ref DbCluster
      DBInstanceClass: db.serverless
      Engine: [=engine]
      AutoMinorVersionUpgrade: [#if takesMinorVersions]true[#else]false[/#if]
      PubliclyAccessible: false
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

  DbRecord:
    Type: AWS::Route53::RecordSet
    Properties:
      HostedZoneId: !ImportValue [=foundation('InternalDns')]
      Name: [=databaseHost]
      Type: CNAME
      TTL: "60"
      ResourceRecords:
        - !GetAtt DbCluster.Endpoint.Address

Outputs:
[@outputs.exported id="DatabaseEndpoint" name="DatabaseEndpoint" description="Name of the writer, which its certificate is for"]!GetAtt DbCluster.Endpoint.Address[/@outputs.exported]
[@outputs.exported id="DatabaseReaderEndpoint" name="DatabaseReaderEndpoint" description="Name of the readers"]!GetAtt DbCluster.ReadEndpoint.Address[/@outputs.exported]
[@outputs.exported id="ApplicationSecretArn" name="ApplicationSecretArn" description="Secret with user and password, which RDS made and rotates"]!GetAtt DbCluster.MasterUserSecret.SecretArn[/@outputs.exported]
[@outputs.shown id="DatabaseHost" description="Name of the database inside the VPC"][=databaseHost][/@outputs.shown]
[@outputs.shown id="ClusterId" description="Identifier of the cluster"]!Ref DbCluster[/@outputs.shown]
