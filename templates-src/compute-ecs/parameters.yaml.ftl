Parameters:
  ClusterSize:
    Type: Number
    Description: How many hosts the cluster has
    Default: [=size]
    MinValue: 0
  ClusterMaxSize:
    Type: Number
    Description: How many hosts the cluster may have. Nothing grows it by itself; it is the room for ClusterSize by hand, and one more than ClusterSize lets an update start each new host before the old one goes
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
    Default: /aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id

Conditions:
  HasHosts: !Not [!Equals [!Ref ClusterSize, 0]]
  HasRoomForOneMore: !Not [!Equals [!Ref ClusterSize, !Ref ClusterMaxSize]]

