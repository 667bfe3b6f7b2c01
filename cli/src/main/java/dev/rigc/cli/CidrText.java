package dev.rigc.cli;

import dev.rigc.cidr.AddressPlan;
import dev.rigc.cidr.AddressPlan.Network;
import dev.rigc.cidr.AddressPlan.Status;
import dev.rigc.cidr.AddressPlan.Subnet;
import dev.rigc.cidr.AddressPlan.Tier;
import dev.rigc.diagnostic.Grouped;
import java.util.List;
import java.util.Locale;

/** A plan of addresses as tables that explain it. */
final class CidrText {
  private static final List<String> ZONES = List.of("A", "B", "C", "D");
  private static final int WIDTH = 22;

  private CidrText() {}

  static String text(AddressPlan plan) {
    StringBuilder out = new StringBuilder();
    plan.environments().forEach(network -> network(network, out));
    out.append("Kept: in the riglet, and never renumbered. + is proposed. ( ) is free, for")
        .append(" another zone or tier.\n");
    plan.next()
        .ifPresentOrElse(
            next ->
                out.append(
                    "Room for %s more environments of this size; the next one would be %s.\n"
                        .formatted(Grouped.of(plan.free()), next)),
            () -> out.append("There is no room for another environment of this size.\n"));
    plan.notes().forEach(note -> out.append("Note: ").append(note).append('\n'));
    snippet(plan, out);
    return out.toString();
  }

  private static void network(Network network, StringBuilder out) {
    out.append(
        "%s  %s, %s addresses, %s\n"
            .formatted(
                network.environment(),
                network.vpc(),
                Grouped.of(network.vpc().size()),
                word(network.status())));
    if (network.tiers().isEmpty()) {
      out.append("  a VPC that exists outside of the riglet, with the subnets that it names\n\n");
      return;
    }
    out.append(row("tier", ZONES.stream().map(zone -> "  zone " + zone).toList()));
    for (Tier tier : network.tiers()) {
      out.append(row(tier.name(), tier.subnets().stream().map(CidrText::cell).toList()));
    }
    out.append('\n');
  }

  private static String row(String name, List<String> cells) {
    StringBuilder line = new StringBuilder("  %-10s".formatted(name));
    cells.forEach(cell -> line.append(("%-" + WIDTH + "s").formatted(cell)));
    return line.toString().stripTrailing() + "\n";
  }

  private static String cell(Subnet subnet) {
    return switch (subnet.status()) {
      case KEPT -> "  " + subnet.block();
      case PROPOSED -> "+ " + subnet.block();
      case FREE -> " (" + subnet.block() + ")";
    };
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** What to write into the riglet, where anything is proposed. */
  private static void snippet(AddressPlan plan, StringBuilder out) {
    List<Network> proposed = plan.environments().stream().filter(Network::hasProposals).toList();
    if (proposed.isEmpty()) {
      return;
    }
    out.append("\nWrite into riglet.yaml, beside what it has there:\n\nenvironments:\n");
    for (Network network : proposed) {
      out.append("  ").append(network.environment()).append(":\n");
      if (network.status() == Status.PROPOSED) {
        out.append("    cidr: ").append(network.vpc()).append('\n');
      }
      if (network.zones() == 3) {
        out.append("    zones: 3\n");
      }
      if (!network.standard()) {
        out.append("    subnets:\n");
        network.tiers().forEach(tier -> subnets(tier, out));
      }
    }
  }

  private static void subnets(Tier tier, StringBuilder out) {
    List<String> used =
        tier.subnets().stream()
            .filter(subnet -> subnet.status() != Status.FREE)
            .map(subnet -> subnet.block().toString())
            .toList();
    if (!used.isEmpty()) {
      out.append("      %s: %s\n".formatted(tier.name(), used));
    }
  }
}
