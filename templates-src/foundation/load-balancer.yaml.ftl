  LoadBalancerSecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: Load balancer, open to the internet on HTTP and HTTPS
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - Description: HTTP, answered with a redirect to HTTPS
          IpProtocol: tcp
          FromPort: 80
          ToPort: 80
          CidrIp: 0.0.0.0/0
        - Description: HTTPS
          IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          CidrIp: 0.0.0.0/0
[#if ipv6]
        - Description: HTTP of IPv6, answered with a redirect to HTTPS
          IpProtocol: tcp
          FromPort: 80
          ToPort: 80
          CidrIpv6: "::/0"
        - Description: HTTPS of IPv6
          IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          CidrIpv6: "::/0"
[/#if]
      SecurityGroupEgress:
[#list targetPorts as ports]
        - Description: Containers of this environment
          IpProtocol: tcp
          FromPort: [=ports.first]
          ToPort: [=ports.last]
          CidrIp: [=vpcCidr]
[/#list]
      Tags:
        - Key: Name
          Value: !Sub "${AWS::StackName}-load-balancer"

  LoadBalancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
[#if ipv6]
    DependsOn:
      - RoutePublic
      - RoutePublicIpv6
[#elseif !existing??]
    DependsOn: RoutePublic
[/#if]
    Properties:
      Type: application
[#if ipv6]
      IpAddressType: dualstack
[/#if]
      Scheme: internet-facing
      SecurityGroups:
        - !Ref LoadBalancerSecurityGroup
      Subnets:
[#list zones as zone]
        - !Ref [=key("SubnetPublic" + zone.letter)]
[/#list]
      LoadBalancerAttributes:
        - Key: routing.http.drop_invalid_header_fields.enabled
          Value: "true"
[#if idleTimeout??]
        - Key: idle_timeout.timeout_seconds
          Value: [=idleTimeout]
[/#if]

  HttpListener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref LoadBalancer
      Port: 80
      Protocol: HTTP
      DefaultActions:
        - Type: redirect
          RedirectConfig:
            Protocol: HTTPS
            Port: "443"
            StatusCode: HTTP_301

  HttpsListener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref LoadBalancer
      Port: 443
      Protocol: HTTPS
      SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06
      Certificates:
[#if certificate??]
        - CertificateArn: [=certificate]
[#else]
        - CertificateArn: !Ref Certificate
[/#if]
      DefaultActions:
        - Type: fixed-response
          FixedResponseConfig:
            StatusCode: "404"
            ContentType: text/plain
            MessageBody: No application answers to this host name.

