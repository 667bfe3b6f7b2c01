[#import "/shared/outputs.yaml.ftl" as outputs]
[#include "/shared/head.yaml.ftl"]
Parameters:
[#list existingSubnets as subnet]
  [=key(subnet.parameterId)]:
    Type: AWS::EC2::Subnet::Id
    Description: A subnet of the VPC, which exists
    Default: [=subnet.id]
[/#list]
[#if databaseZone??]
  DatabaseZone:
    Type: AWS::EC2::AvailabilityZone::Name
    Description: The zone of the first subnet; another one would be another volume
    Default: [=databaseZone]
[/#if]
  InstanceType:
    Type: String
    Description: Type of the database host; a change replaces the host and keeps its data
    Default: [=instanceType]
    AllowedPattern: "[a-z0-9-]+\\.[a-z0-9-]+"
[#if !image??]
  ImageDate:
    Type: String
    Description: Any other word, such as today's date, replaces the host by one with the newest image and keeps its data
    Default: first
    AllowedPattern: "[A-Za-z0-9.-]+"
[/#if]
Resources:
[#include "subnets.yaml.ftl"]
[#include "address.yaml.ftl"]
[#include "storage.yaml.ftl"]
[#include "backup-bucket.yaml.ftl"]
[#include "restore-script.yaml.ftl"]
[#include "host-role.yaml.ftl"]
[#include "launch-template.yaml.ftl"]
[#include "host.yaml.ftl"]
Outputs:
[@outputs.exported id="DbSubnetPrivateAId" name="DbSubnetPrivateA" description="Subnet of the database host"]!Ref DbSubnetPrivateA[/@outputs.exported]
[@outputs.exported id="DbSubnetPrivateBId" name="DbSubnetPrivateB" description="Database subnet in the second zone"]!Ref DbSubnetPrivateB[/@outputs.exported]
[#if (subnets?size > 2) || (existingSubnets?size > 2)]
[@outputs.exported id="DbSubnetPrivateCId" name="DbSubnetPrivateC" description="Database subnet in the third zone"]!Ref DbSubnetPrivateC[/@outputs.exported]
[/#if]
[@outputs.exported id="CouchDbDnsName" name="CouchDbDnsName" description="Name of the database inside the VPC"][=databaseHost][/@outputs.exported]
[@outputs.exported id="ApplicationSecretArn" name="ApplicationSecretArn" description="Secret of the CouchDB user of the applications"]!Ref ApplicationSecret[/@outputs.exported]
[@outputs.shown id="BackupBucketName" description="Bucket that the database files are copied to"]!Ref BackupBucket[/@outputs.shown]
[@outputs.shown id="DataVolumeId" description="Volume of the database files, kept when this stack is deleted"]!Ref DataVolume[/@outputs.shown]
[@outputs.shown id="AdminSecretArn" description="Secret with the password of the CouchDB user admin"]!Ref AdminSecret[/@outputs.shown]
