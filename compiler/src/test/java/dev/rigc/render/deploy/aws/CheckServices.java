package dev.rigc.render.deploy.aws;

import java.util.List;

/** The services that speak XML and that only look-ups go to: STS, EC2 and Route 53. */
final class CheckServices {
  private final Account account;

  CheckServices(Account account) {
    this.account = account;
  }

  String answer(Request request) {
    if (request.service().equals("route53")) {
      return request.action().startsWith("GET /2013-04-01/hostedzone/") ? zone() : zones();
    }
    return switch (request.action()) {
      case "GetCallerIdentity" -> identity();
      case "DescribeKeyPairs" -> keyPairs();
      case "DescribeInstances" -> instances(request);
      case "DescribeAddresses" -> addresses();
      case "DescribeAutoScalingGroups" -> protectedHosts();
      case "SetInstanceProtection" ->
          Xml.document(
              "SetInstanceProtectionResponse",
              xml -> xml.element("SetInstanceProtectionResult", result -> {}));
      default -> throw new AwsError(400, "InvalidAction", request.action());
    };
  }

  private String identity() {
    String id = account.missing.contains("account") ? "999999999999" : Account.ID;
    return Xml.document(
        "GetCallerIdentityResponse",
        xml ->
            xml.element(
                "GetCallerIdentityResult",
                result ->
                    result
                        .text("Account", id)
                        .text("UserId", "user")
                        .text("Arn", "arn:aws:iam::" + id + ":user/operator")));
  }

  private String keyPairs() {
    if (account.missing.contains("key pair")) {
      throw new AwsError(400, "InvalidKeyPair.NotFound", "The key pair does not exist");
    }
    return Xml.document(
        "DescribeKeyPairsResponse",
        xml -> xml.element("keySet", set -> set.element("item", i -> i.text("keyName", "key"))));
  }

  /** One host for each name that runs; a database's is {@code i-0} and 16 more digits. */
  private String instances(Request request) {
    String name = request.optional("Filter.1.Value.1").orElseThrow();
    return Xml.document(
        "DescribeInstancesResponse",
        xml ->
            xml.element(
                "reservationSet",
                set -> {
                  for (int i = 0; i < account.hosts.getOrDefault(name, 0); i++) {
                    String id = "i-" + "%017x".formatted(i);
                    set.element(
                        "item",
                        item ->
                            item.element(
                                "instancesSet",
                                of -> of.element("item", one -> one.text("instanceId", id))));
                  }
                }));
  }

  private String addresses() {
    return Xml.document(
        "DescribeAddressesResponse",
        xml ->
            xml.element(
                "addressesSet",
                set -> {
                  for (int i = 0; account.missing.contains("addresses") && i < 5; i++) {
                    String ip = "192.0.2." + i;
                    set.element("item", item -> item.text("publicIp", ip));
                  }
                }));
  }

  /** Each group has one host, which is protected from scale-in. */
  private String protectedHosts() {
    return Xml.document(
        "DescribeAutoScalingGroupsResponse",
        xml ->
            xml.element(
                "DescribeAutoScalingGroupsResult",
                result ->
                    result.list(
                        "AutoScalingGroups",
                        List.of("i-0123456789abcdef0"),
                        host ->
                            result.list(
                                "Instances",
                                List.of(host),
                                id ->
                                    result
                                        .text("InstanceId", id)
                                        .text("ProtectedFromScaleIn", true)))));
  }

  private String zone() {
    if (account.missing.contains("zone id")) {
      throw new AwsError(404, "NoSuchHostedZone", "No hosted zone found with that ID");
    }
    String name = account.missing.contains("zone") ? "other.example." : "buildit.tools.";
    return Xml.document(
        "GetHostedZoneResponse",
        xml ->
            xml.element(
                "HostedZone",
                zone ->
                    zone.text("Id", "/hostedzone/Z1")
                        .text("Name", name)
                        .text("CallerReference", "r")));
  }

  private String zones() {
    String name = account.missing.contains("zone") ? "other.example." : "buildit.tools.";
    return Xml.document(
        "ListHostedZonesByNameResponse",
        xml ->
            xml.element(
                    "HostedZones",
                    zones ->
                        zones.element(
                            "HostedZone",
                            zone ->
                                zone.text("Id", "/hostedzone/Z1")
                                    .text("Name", name)
                                    .text("CallerReference", "r")
                                    .element("Config", c -> c.text("PrivateZone", false))))
                .text("IsTruncated", false)
                .text("MaxItems", 1));
  }
}
