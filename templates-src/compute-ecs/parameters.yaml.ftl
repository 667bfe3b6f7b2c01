Parameters:
  ClusterSize:
    Type: Number
[#if scaling??]
    Description: How many hosts the cluster has at least; ECS adds more as tasks need them
[#else]
    Description: How many hosts the cluster has
[/#if]
    Default: [=size]
    MinValue: 0
  ClusterMaxSize:
    Type: Number
[#if scaling??]
    Description: How many hosts the cluster may have; ECS adds hosts up to this number
[#else]
    Description: How many hosts the cluster may have. Nothing grows it by itself; it is the room for ClusterSize by hand, and one more than ClusterSize lets an update start each new host before the old one goes
[/#if]
    Default: [=maxSize]
    MinValue: 1
  InstanceType:
    Type: String
    Description: Type of the hosts
    Default: [=instanceType]
    AllowedPattern: "[a-z0-9-]+\\.[a-z0-9-]+"
  ImageId:
    Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
    Description: Systems Manager parameter that holds the image of the hosts; every update takes the image that it names then
[#if arm]
    Default: /aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id
[#else]
    Default: /aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id
[/#if]

Conditions:
  HasHosts: !Not [!Equals [!Ref ClusterSize, 0]]
  HasRoomForOneMore: !Not [!Equals [!Ref ClusterSize, !Ref ClusterMaxSize]]

