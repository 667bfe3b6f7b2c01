package dev.rigc.graph;

import dev.rigc.graph.NetworkPart.Association;
import dev.rigc.graph.NetworkPart.DefaultRoute;
import dev.rigc.graph.NetworkPart.NatGateway;
import dev.rigc.graph.NetworkPart.Vpc;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Reach;
import dev.rigc.graph.SystemDiagram.Subnet;
import dev.rigc.graph.SystemDiagram.Tier;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.system.Identity;
import dev.rigc.rule.system.Identity.OfResource;
import dev.rigc.rule.system.IdentityIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts the networks of a set together, whichever templates their parts are in. */
final class NetworkMaker {
  private final IdentityIndex identities;
  private final Function<Stack, DrawnStack> drawn;
  private final Marks marks;
  private final Map<Identity, Vpc> vpcs = new LinkedHashMap<>();
  private final Map<Identity, List<NetworkPart.Subnet>> subnets = new LinkedHashMap<>();
  private final Map<Identity, Identity> tables = new HashMap<>();
  private final Map<Identity, Reach> reaches = new HashMap<>();
  private final Map<Identity, Mark> nats = new HashMap<>();

  /**
   * @param drawn what is drawn of a stack
   * @param marks what happens to resources
   */
  NetworkMaker(SetContext set, Function<Stack, DrawnStack> drawn, Marks marks) {
    this.identities = IdentityIndex.of(set);
    this.drawn = drawn;
    this.marks = marks;
    set.facts(NetworkPart.COLLECTOR).forEach(this::add);
  }

  private void add(NetworkPart part) {
    if (part instanceof Vpc vpc) {
      vpcs.put(vpc.self(), vpc);
    } else if (part instanceof NetworkPart.Subnet subnet) {
      identities
          .resolve(subnet.vpc())
          .ifPresent(vpc -> subnets.computeIfAbsent(vpc, v -> new ArrayList<>()).add(subnet));
    } else if (part instanceof Association association) {
      Optional<Identity> subnet = identities.resolve(association.subnet());
      Optional<Identity> table = identities.resolve(association.table());
      if (subnet.isPresent() && table.isPresent()) {
        tables.put(subnet.get(), table.get());
      }
    } else if (part instanceof DefaultRoute route) {
      // The first one counts: a table may have one for each version of IP.
      identities
          .resolve(route.table())
          .ifPresent(table -> reaches.merge(table, route.reach(), NetworkMaker::wider));
    } else if (part instanceof NatGateway nat) {
      identities.resolve(nat.subnet()).ifPresent(subnet -> nats.put(subnet, mark(nat.self())));
    }
  }

  /** A subnet whose packets of one version of IP go to the internet gateway is a public one. */
  private static Reach wider(Reach one, Reach other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  List<Network> networks() {
    Set<Identity> all = new LinkedHashSet<>(vpcs.keySet());
    all.addAll(subnets.keySet());
    return all.stream().map(this::network).toList();
  }

  private Network network(Identity identity) {
    List<NetworkPart.Subnet> inside = subnets.getOrDefault(identity, List.of());
    Map<Reach, List<Subnet>> tiers = new EnumMap<>(Reach.class);
    Set<String> zones = new TreeSet<>();
    for (NetworkPart.Subnet subnet : inside) {
      zones.add(subnet.zone());
      tiers
          .computeIfAbsent(reach(subnet.self()), reach -> new ArrayList<>())
          .add(
              new Subnet(
                  subnet.self().logicalId(),
                  subnet.block(),
                  subnet.zone(),
                  Optional.ofNullable(nats.get(subnet.self())),
                  mark(subnet.self()),
                  List.of()));
    }
    List<Tier> tiersOf = new ArrayList<>();
    tiers.forEach((reach, members) -> tiersOf.add(new Tier(reach, members)));
    return new Network(
        key(identity),
        name(identity),
        Optional.ofNullable(vpcs.get(identity)).flatMap(Vpc::block),
        List.copyOf(zones),
        tiersOf,
        identity instanceof OfResource vpc ? mark(vpc) : Mark.NONE,
        List.of());
  }

  private Mark mark(OfResource resource) {
    return marks.resource(drawn.apply(resource.stack()).key(), resource.logicalId());
  }

  private Reach reach(OfResource subnet) {
    Identity table = tables.get(subnet);
    if (table == null) {
      return Reach.UNKNOWN;
    }
    boolean isKnown = table instanceof OfResource;
    return reaches.getOrDefault(table, isKnown ? Reach.ISOLATED : Reach.UNKNOWN);
  }

  private String key(Identity identity) {
    return identity instanceof OfResource vpc
        ? drawn.apply(vpc.stack()).key() + " " + vpc.logicalId()
        : name(identity);
  }

  private String name(Identity identity) {
    if (identity instanceof OfResource vpc) {
      String group = drawn.apply(vpc.stack()).group();
      return group.isEmpty() ? vpc.logicalId() : group;
    }
    if (identity instanceof Identity.OfParameter parameter) {
      return drawn.apply(parameter.stack()).key() + " " + parameter.name();
    }
    return identity instanceof Identity.Named named
        ? named.name()
        : identity instanceof Identity.Imported imported ? imported.export() : "VPC";
  }
}
