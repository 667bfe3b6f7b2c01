package dev.rigc.load.bind;

import dev.rigc.load.finding.KeyPath;
import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.Report;
import dev.rigc.model.network.Endpoint;
import dev.rigc.model.network.ExistingNetwork;
import dev.rigc.model.network.FlowLogs;
import dev.rigc.model.network.NatChoice;
import dev.rigc.model.network.Network;
import dev.rigc.model.network.Network.Subnets;
import dev.rigc.model.network.Network.Subnets.ThirdZone;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.model.value.Ec2Id;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the network of an environment. */
final class NetworkReader {
  private final Report report;
  private final Values values;

  NetworkReader(Report report, Values values) {
    this.report = report;
    this.values = values;
  }

  Network read(Section environment, CidrBlock cidr) {
    Optional<ExistingNetwork> existing =
        environment.get("network").map(given -> existing(environment.section("network")));
    int zones =
        existing
            .map(vpc -> vpc.privates().size())
            .orElseGet(() -> values.number(environment, "zones", NetworkDefaults.ZONES));
    return new Network(
        cidr,
        values.word(environment, "nat", NatChoice::of, NetworkDefaults.NAT),
        subnets(environment.section("subnets"), zones)
            .orElseGet(() -> Subnets.standard(cidr, zones)),
        endpoints(environment),
        flowLogs(environment),
        values.flag(environment, "ipv6", false),
        existing);
  }

  private ExistingNetwork existing(Section network) {
    Section subnets = network.section("subnets");
    List<Ec2Id> privates = values.list(subnets, "private", NetworkFormats.SUBNET_ID);
    List<Ec2Id> publics = values.list(subnets, "public", NetworkFormats.SUBNET_ID);
    List<Ec2Id> databases = values.list(subnets, "database", NetworkFormats.SUBNET_ID);
    equal(subnets, "public", publics, privates);
    if (!databases.isEmpty()) {
      equal(subnets, "database", databases, privates);
    }
    return new ExistingNetwork(
        values.required(network, "vpc", NetworkFormats.VPC_ID),
        filled(publics),
        filled(privates),
        databases,
        values.list(network, "routeTables", NetworkFormats.ROUTE_TABLE_ID),
        values.optionalText(network, "databaseZone"));
  }

  /** Two at least, whatever the file says: where it says less, the schema has reported it. */
  private static List<Ec2Id> filled(List<Ec2Id> subnets) {
    Stream<Ec2Id> others = Stream.generate(NetworkFormats.SUBNET_ID::placeholder);
    return Stream.concat(subnets.stream(), others)
        .limit(Math.min(3, Math.max(2, subnets.size())))
        .toList();
  }

  private void equal(Section subnets, String kind, List<Ec2Id> these, List<Ec2Id> privates) {
    subnets
        .get(kind)
        .filter(list -> subnets.get("private").isPresent() && these.size() != privates.size())
        .filter(list -> report.unsound().valueIsSound(list.path()))
        .ifPresent(
            list ->
                report.value(
                    KeyRules.COUNT,
                    list,
                    "%s holds %s subnets, but `private` holds %s: each zone has one of each kind."
                        .formatted(KeyPath.quoted(list.path()), these.size(), privates.size()),
                    "List one subnet for each zone, the zones in the same order."));
  }

  /** Nothing, so that the default layout stands in, unless each kind has a block for each zone. */
  private Optional<Subnets> subnets(Section section, int zones) {
    List<CidrBlock> publics = blocks(section, "public", zones);
    List<CidrBlock> privates = blocks(section, "private", zones);
    List<CidrBlock> databases = blocks(section, "database", zones);
    if (publics.size() != zones || privates.size() != zones || databases.size() != zones) {
      return Optional.empty();
    }
    return Optional.of(
        new Subnets(
            publics.get(0),
            publics.get(1),
            privates.get(0),
            privates.get(1),
            databases.get(0),
            databases.get(1),
            zones < 3
                ? Optional.empty()
                : Optional.of(new ThirdZone(publics.get(2), privates.get(2), databases.get(2)))));
  }

  private List<CidrBlock> blocks(Section section, String kind, int zones) {
    List<CidrBlock> blocks = values.list(section, kind, NetworkFormats.CIDR);
    section
        .get(kind)
        .filter(list -> blocks.size() != zones && report.unsound().valueIsSound(list.path()))
        .ifPresent(
            list ->
                report.value(
                    KeyRules.COUNT,
                    list,
                    "%s holds %s blocks, but `zones` is %s: each zone has one of each kind."
                        .formatted(KeyPath.quoted(list.path()), blocks.size(), zones),
                    blocks.size() > zones
                        ? "Say `zones: %s`, or remove the last block.".formatted(blocks.size())
                        : "Keep those that exist and add one that is free, as `rigc cidr` proposes."));
    return blocks;
  }

  private List<Endpoint> endpoints(Section environment) {
    return environment.get("endpoints").orElse(null) instanceof SequenceNode list
        ? list.items().stream()
            .flatMap(item -> values.scalar(item).stream())
            .map(ScalarNode::text)
            .flatMap(word -> Endpoint.of(word).stream())
            .toList()
        : List.of();
  }

  private Optional<FlowLogs> flowLogs(Section environment) {
    if (environment.get("flowLogs").isEmpty()) {
      return Optional.empty();
    }
    Section section = environment.section("flowLogs");
    FlowLogs standard = NetworkDefaults.FLOW_LOGS;
    return Optional.of(
        new FlowLogs(
            values.word(section, "traffic", FlowLogs.Traffic::of, standard.traffic()),
            values.number(section, "retentionDays", standard.retentionDays())));
  }
}
