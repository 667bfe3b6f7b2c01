package dev.rigc.graph;

import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Subnet;
import dev.rigc.graph.SystemDiagram.Tier;
import java.util.ArrayList;
import java.util.List;

/** The parts of a comparison to which something happens, in words and in the order of the view. */
final class MarkedParts {
  private final List<String> parts = new ArrayList<>();

  private MarkedParts() {}

  /** A sentence on a view. */
  static String of(SystemDiagram diagram, View view) {
    MarkedParts marked = new MarkedParts();
    switch (view) {
      case STACKS -> diagram.members().forEach(one -> marked.add(one.name(), one.mark()));
      case NETWORK -> diagram.networks().forEach(marked::add);
      case PIPELINES ->
          diagram
              .pipelines()
              .forEach(one -> marked.add(String.join(", ", one.names()), one.mark()));
    }
    return marked.parts.isEmpty()
        ? "Nothing happens to them."
        : "What happens: %s.".formatted(String.join("; ", marked.parts));
  }

  private void add(Network network) {
    add("VPC " + network.name(), network.mark());
    for (Tier tier : network.tiers()) {
      for (Subnet subnet : tier.subnets()) {
        String name = network.name() + " " + subnet.name();
        add(name, subnet.mark());
        subnet.nat().ifPresent(mark -> add("NAT gateway in " + name, mark));
      }
    }
  }

  private void add(String name, Mark mark) {
    if (!mark.isNone()) {
      parts.add(name + (mark.isDropped() ? " (on the old side only) " : " ") + mark.text());
    }
  }
}
