[#-- The records of a host name: one of IPv4 and, where the load balancer has such addresses, of IPv6. --]
[#macro aliases id name]
  [=key(id)]:
    Type: AWS::Route53::RecordSet
    Properties:
[#if createsZone]
      HostedZoneId: !ImportValue [=foundation('ZoneId')]
[#elseif zoneId??]
      HostedZoneId: [=zoneId]
[#else]
      HostedZoneName: [=zoneName]
[/#if]
      Name: [=name]
      Type: A
      AliasTarget:
        HostedZoneId: !ImportValue [=foundation('ALB--CanonicalHostedZoneID')]
        DNSName: !ImportValue [=foundation('ALB--DNSName')]

[#if ipv6]
  [=key(id + "Ipv6")]:
    Type: AWS::Route53::RecordSet
    Properties:
[#if createsZone]
      HostedZoneId: !ImportValue [=foundation('ZoneId')]
[#elseif zoneId??]
      HostedZoneId: [=zoneId]
[#else]
      HostedZoneName: [=zoneName]
[/#if]
      Name: [=name]
      Type: AAAA
      AliasTarget:
        HostedZoneId: !ImportValue [=foundation('ALB--CanonicalHostedZoneID')]
        DNSName: !ImportValue [=foundation('ALB--DNSName')]

[/#if]
[/#macro]
