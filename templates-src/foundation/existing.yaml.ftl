# The VPC and its subnets exist. CloudFormation looks each id up before it makes anything.
Parameters:
  Vpc:
    Type: AWS::EC2::VPC::Id
    Description: The VPC
    Default: [=existing.vpc]
[#list existing.subnets as subnet]
  [=key(subnet.parameterId)]:
    Type: AWS::EC2::Subnet::Id
    Description: A subnet of the VPC
    Default: [=subnet.id]
[/#list]

