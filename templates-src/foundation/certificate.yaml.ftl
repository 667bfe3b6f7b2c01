  # Issued once ACM finds the records that CloudFormation writes into the public zone. The wildcard
  # covers the hosts of all applications, so that a further one leaves the certificate as it is.
  Certificate:
    Type: AWS::CertificateManager::Certificate
    Properties:
      DomainName: [=certificateName]
[#if certificateNames?has_content]
      SubjectAlternativeNames:
[#list certificateNames as name]
        - [=name]
[/#list]
[/#if]
      ValidationMethod: DNS
      DomainValidationOptions:
[#list [certificateName] + certificateNames as name]
        - DomainName: [=name]
[#if zoneId??]
          HostedZoneId: [=zoneId]
[#else]
          HostedZoneId: !ImportValue [=deps('ZoneId')]
[/#if]
[/#list]
      Tags:
        - Key: Name
          Value: !Ref AWS::StackName

