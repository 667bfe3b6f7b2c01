package dev.rigc.load;

import dev.rigc.model.CidrBlock;
import dev.rigc.model.Endpoint;
import dev.rigc.model.FlowLogs;
import dev.rigc.model.NatChoice;
import dev.rigc.model.Network;
import dev.rigc.model.Network.Subnets;
import dev.rigc.model.Network.Subnets.ThirdZone;
import dev.rigc.model.RigletDefaults;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;
import java.util.Optional;

/** Reads the network of an environment. */
final class NetworkReader {
  private final Report report;
  private final Values values;

  NetworkReader(Report report, Values values) {
    this.report = report;
    this.values = values;
  }

  Network read(Section environment, CidrBlock cidr) {
    int zones = values.number(environment, "zones", RigletDefaults.ZONES);
    return new Network(
        cidr,
        values.word(environment, "nat", NatChoice::of, RigletDefaults.NAT),
        subnets(environment.section("subnets"), zones)
            .orElseGet(() -> Subnets.standard(cidr, zones)),
        endpoints(environment),
        flowLogs(environment));
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
    List<CidrBlock> blocks = values.list(section, kind, Forms.CIDR);
    section
        .get(kind)
        .filter(list -> blocks.size() != zones && report.unsound().valueIsSound(list.path()))
        .ifPresent(
            list ->
                report.value(
                    LoadRules.COUNT,
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
    FlowLogs standard = RigletDefaults.FLOW_LOGS;
    return Optional.of(
        new FlowLogs(
            values.word(section, "traffic", FlowLogs.Traffic::of, standard.traffic()),
            values.number(section, "retentionDays", standard.retentionDays())));
  }
}
