package dev.rigc.graph;

import dev.rigc.diff.change.Effect;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Reach;
import dev.rigc.graph.SystemDiagram.Subnet;
import dev.rigc.graph.SystemDiagram.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** VPCs of two sides, subnet by subnet. A subnet is in the tier that it has on the new side. */
final class NetworkUnion {
  private NetworkUnion() {}

  static List<Network> of(List<Network> before, List<Network> after) {
    return DiagramUnion.of(
        before,
        after,
        Network::key,
        NetworkUnion::both,
        UnaryOperator.identity(),
        UnaryOperator.identity());
  }

  private static Network both(Network was, Network is) {
    List<Placed> subnets =
        DiagramUnion.of(
            Placed.of(was),
            Placed.of(is),
            placed -> placed.subnet().name(),
            NetworkUnion::both,
            UnaryOperator.identity(),
            UnaryOperator.identity());
    Map<Reach, List<Subnet>> tiers = new EnumMap<>(Reach.class);
    subnets.forEach(
        one -> tiers.computeIfAbsent(one.reach(), r -> new ArrayList<>()).add(one.subnet()));
    List<Tier> drawn = new ArrayList<>();
    tiers.forEach((reach, inside) -> drawn.add(new Tier(reach, inside)));
    TreeSet<String> zones = new TreeSet<>(is.zones());
    zones.addAll(was.zones());
    return new Network(
        is.key(),
        is.name(),
        is.block(),
        List.copyOf(zones),
        drawn,
        is.mark(),
        was(was.block().orElse(""), is.block().orElse("")));
  }

  private static Placed both(Placed old, Placed now) {
    Subnet was = old.subnet();
    Subnet is = now.subnet();
    List<String> notes = new ArrayList<>(was(was.block(), is.block()));
    notes.addAll(was(was.zone(), is.zone()));
    notes.addAll(was(old.reach().title(), now.reach().title()));
    Optional<Mark> nat =
        is.nat().isPresent()
            ? is.nat().map(mark -> was.nat().isPresent() ? mark : Mark.ADDED)
            : was.nat().map(mark -> Mark.DROPPED);
    return new Placed(
        new Subnet(
            is.name(), is.block(), is.zone(), nat, mark(is, old.reach(), now.reach()), notes),
        now.reach());
  }

  /** Other routes change nothing of a subnet itself, and much for what is in it. */
  private static Mark mark(Subnet is, Reach before, Reach after) {
    return is.mark().isNone() && before != after
        ? new Mark(Effect.NONE, false, List.of("other routes"))
        : is.mark();
  }

  private static List<String> was(String before, String after) {
    return before.isEmpty() || before.equals(after) ? List.of() : List.of("was " + before);
  }

  /** A subnet and the tier that it is in. */
  private record Placed(Subnet subnet, Reach reach) {
    static List<Placed> of(Network network) {
      return network.tiers().stream()
          .flatMap(tier -> tier.subnets().stream().map(subnet -> new Placed(subnet, tier.reach())))
          .toList();
    }
  }
}
