package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.network.ExistingNetwork;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.stream.Stream;

/** What must be said of a VPC that exists, and what cannot be asked of it. */
final class ExistingNetworkRule implements RigletRule {
  private static final String VPC =
      "https://docs.aws.amazon.com/vpc/latest/userguide/configure-your-vpc.html";

  private static final RuleInfo ADDRESSES =
      RuleInfo.error(
              "RIG2015",
              "The addresses of a VPC that exists are given.",
              "Security groups let in and out what is inside the VPC; a default block would be that"
                  + " of another network.",
              VPC)
          .withExample("production: { network: { vpc: vpc-… } }  # without cidr");

  private static final RuleInfo KEYS =
      RuleInfo.error(
              "RIG2016",
              "Nothing is asked of a VPC that exists which rigc only makes in one of its own.",
              "NAT gateways, subnets, zones and IPv6 blocks of a VPC that exists belong to whoever"
                  + " made it.",
              VPC)
          .withExample("production: { nat: single, network: { vpc: vpc-… } }");

  private static final RuleInfo ZONE =
      RuleInfo.error(
              "RIG2017",
              "The zone of a CouchDB host in a VPC that exists is given, in the riglet's region.",
              "The data volume must be in the zone of the host's subnet, which a template cannot"
                  + " find out.",
              "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html")
          .withExample("network: { vpc: vpc-… }  # without databaseZone, and with CouchDB");

  @Override
  public List<RuleInfo> infos() {
    return List.of(ADDRESSES, KEYS, ZONE);
  }

  @Override
  public RuleInfo info() {
    return ADDRESSES;
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      environment
          .network()
          .existing()
          .filter(vpc -> context.isSound(context.path(environment).key("network")))
          .ifPresent(vpc -> check(context, findings, environment, vpc));
    }
  }

  private static void check(
      RigletContext context, Findings findings, Environment environment, ExistingNetwork vpc) {
    NodePath here = context.path(environment);
    boolean isFile = context.places().document().isPresent();
    if (isFile && !context.places().has(here.key("cidr")) && context.isSound(here.key("cidr"))) {
      context
          .report(
              findings,
              ADDRESSES,
              here.key("network"),
              "`cidr` is required in %s: the addresses of `%s`."
                  .formatted(environment.name(), vpc.vpc()))
          .hint(
              "`aws ec2 describe-vpcs --vpc-ids %s --query 'Vpcs[].CidrBlock'` shows them."
                  .formatted(vpc.vpc()));
    }
    List<String> keys =
        Stream.of("nat", "zones", "subnets", "ipv6")
            .filter(key -> context.places().has(here.key(key)))
            .toList();
    if (!keys.isEmpty()) {
      context
          .reportKey(
              findings,
              KEYS,
              here.key(keys.get(0)),
              "%s cannot be asked of `%s`, which exists: rigc neither makes nor changes it."
                  .formatted(Phrases.quotedOr(keys), vpc.vpc()))
          .hint("Remove it; `network.subnets` says where everything goes.");
    }
    checkZone(context, findings, environment, vpc);
  }

  private static void checkZone(
      RigletContext context, Findings findings, Environment environment, ExistingNetwork vpc) {
    String region = context.riglet().region().value();
    NodePath network = context.path(environment).key("network");
    boolean fits =
        vpc.databaseZone().filter(zone -> zone.matches(region + "-?[a-z0-9-]*[a-z]")).isPresent();
    if (environment.couchDb().isPresent()
        && !fits
        && context.isSound(
            NodePath.of("region"),
            network.key("databaseZone"),
            context.origin(environment, "database", "engine"))) {
      context
          .report(
              findings,
              ZONE,
              network.key("databaseZone"),
              vpc.databaseZone()
                  .map(zone -> "`%s` is not a zone of %s.".formatted(zone, region))
                  .orElse(
                      "`databaseZone` is required in %s, where the data volume of CouchDB goes."
                          .formatted(environment.name())))
          .hint(
              "`aws ec2 describe-subnets --subnet-ids %s --query 'Subnets[].AvailabilityZone'`"
                      .formatted(vpc.databaseSubnets().get(0))
                  + " shows it.");
    }
  }
}
