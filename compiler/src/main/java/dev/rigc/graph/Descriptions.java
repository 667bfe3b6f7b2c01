package dev.rigc.graph;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.graph.SystemDiagram.Action;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Subnet;
import java.util.ArrayList;
import java.util.List;

/** What pictures say in words: for those who read them aloud, and below headings. */
final class Descriptions {
  private Descriptions() {}

  static String title(View view) {
    return switch (view) {
      case STACKS -> "Stacks";
      case NETWORK -> "Network";
      case PIPELINES -> "Pipelines";
    };
  }

  /** One or more sentences on a view. */
  static String of(SystemDiagram diagram, View view) {
    String words =
        switch (view) {
          case STACKS -> stacks(diagram);
          case NETWORK -> networks(diagram);
          case PIPELINES -> pipelines(diagram);
        };
    return diagram.isComparison() ? words + " " + MarkedParts.of(diagram, view) : words;
  }

  private static String stacks(SystemDiagram diagram) {
    int imports = diagram.members().stream().mapToInt(member -> member.uses().size()).sum();
    List<String> groups =
        diagram.groups().stream()
            .map(
                group ->
                    (group.name().isEmpty() ? "no folder" : group.name())
                        + " ("
                        + group.members().size()
                        + ")")
            .toList();
    return groups.isEmpty()
        ? "There is no stack."
        : "%s in %s: %s. A line leads from a stack to each that uses it; there are %s."
            .formatted(
                count(diagram.members().size(), "stack"),
                count(groups.size(), "group"),
                Phrases.and(groups),
                imports);
  }

  private static String networks(SystemDiagram diagram) {
    List<String> networks =
        diagram.networks().stream().map(network -> network.name() + " " + size(network)).toList();
    return networks.isEmpty()
        ? "There is no VPC."
        : "%s: %s.".formatted(count(networks.size(), "VPC"), Phrases.and(networks));
  }

  private static String size(Network network) {
    int subnets = network.tiers().stream().mapToInt(tier -> tier.subnets().size()).sum();
    return "(%s, %s in %s)"
        .formatted(
            network.block().orElse("addresses not known here"),
            count(subnets, "subnet"),
            count(network.zones().size(), "zone"));
  }

  private static String pipelines(SystemDiagram diagram) {
    List<String> pipelines =
        diagram.pipelines().stream()
            .map(
                pipeline ->
                    "%s goes through %s"
                        .formatted(
                            Phrases.and(pipeline.names()),
                            String.join(
                                ", ",
                                pipeline.stages().stream().map(stage -> stage.name()).toList())))
            .toList();
    return pipelines.isEmpty() ? "There is no pipeline." : String.join(". ", pipelines) + ".";
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** The lines of a subnet's box. */
  static List<String> lines(Subnet subnet, boolean withZone) {
    List<String> lines = new ArrayList<>(List.of(subnet.mark().on(subnet.name())));
    if (!subnet.block().isEmpty()) {
      lines.add(subnet.block());
    }
    if (withZone) {
      lines.add(subnet.zone());
    }
    if (subnet.nat().isPresent()) {
      lines.add(nat(subnet));
    }
    lines.addAll(subnet.mark().words());
    lines.addAll(subnet.notes());
    return lines;
  }

  static String nat(Subnet subnet) {
    return subnet.nat().orElse(Mark.NONE).on("NAT gateway");
  }

  /** The names of a pipeline, and what happens to it. */
  static String title(Pipeline pipeline) {
    String names = pipeline.mark().on(String.join(", ", pipeline.names()));
    return pipeline.mark().isNone() ? names : names + ": " + pipeline.mark().text();
  }

  /** What happens to a part, and what it was. */
  static String change(Mark mark, List<String> notes) {
    List<String> all = new ArrayList<>(mark.words());
    all.addAll(notes);
    return String.join("; ", all);
  }

  static String of(Action action) {
    String name = action.mark().on(action.name());
    if (action.isApproval()) {
      return name + " (approval)";
    }
    return action.provider().isEmpty() ? name : name + " " + action.provider();
  }
}
