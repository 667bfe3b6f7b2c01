package dev.rigc.cidr;

import dev.rigc.cidr.AddressPlan.Network;
import dev.rigc.cidr.AddressPlan.Status;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the addresses that are asked for, beside those that are there. */
public final class AddressPlanner {
  /** Docker's own bridge: hosts of this block cannot be reached from containers. */
  private static final CidrBlock DOCKER = CidrBlock.parse("172.17.0.0/16");

  /** The original numbers its networks 10, 20 and 30, which leaves room beside each. */
  private static final int STEP = 10;

  private final AddressRequest request;
  private final List<CidrBlock> taken = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private AddressPlanner(AddressRequest request) {
    this.request = request;
  }

  /**
   * The plan for a riglet, or for none.
   *
   * @throws AddressException if there is no room, or a block of the riglet is not well-formed
   */
  public static AddressPlan plan(Optional<Document> riglet, AddressRequest request) {
    return new AddressPlanner(request).plan(riglet.map(GivenNetwork::of).orElse(List.of()));
  }

  private AddressPlan plan(List<GivenNetwork> given) {
    given.forEach(network -> network.vpc().ifPresent(taken::add));
    List<Network> networks = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (GivenNetwork network : given) {
      names.add(network.name());
      networks.add(network(network));
    }
    for (String name : request.environments()) {
      if (names.add(name)) {
        networks.add(proposed(name, NetworkDefaults.ZONES));
      } else {
        notes.add("`%s` is in the riglet already and keeps its addresses.".formatted(name));
      }
    }
    return new AddressPlan(networks, candidate(), free(), notes);
  }

  private Network network(GivenNetwork given) {
    if (given.vpc().isEmpty()) {
      return proposed(given.name(), given.zones());
    }
    CidrBlock vpc = given.vpc().get();
    request.avoid().stream()
        .filter(vpc::overlaps)
        .forEach(
            block ->
                notes.add(
                    "%s keeps `%s`, which overlaps `%s`: the block of a VPC cannot be changed."
                        .formatted(given.name(), vpc, block)));
    if (given.exists()) {
      return new Network(given.name(), vpc, Status.KEPT, given.zones(), List.of(), false);
    }
    int zones = Math.max(given.zones(), request.zones().orElse(NetworkDefaults.ZONES));
    boolean isStandard = given.subnets().isEmpty() && SubnetGrid.isStandard(vpc);
    Map<String, List<CidrBlock>> kept =
        isStandard ? SubnetGrid.standard(vpc, given.zones()) : given.subnets();
    return new Network(
        given.name(),
        vpc,
        Status.KEPT,
        zones,
        new SubnetGrid(vpc, zones, kept).tiers(),
        isStandard);
  }

  private Network proposed(String name, int zones) {
    CidrBlock vpc = candidate().orElseThrow(() -> full(name));
    taken.add(vpc);
    int planned = Math.max(zones, request.zones().orElse(zones));
    return new Network(
        name,
        vpc,
        Status.PROPOSED,
        planned,
        new SubnetGrid(vpc, planned, Map.of()).tiers(),
        SubnetGrid.isStandard(vpc));
  }

  private AddressException full(String name) {
    return new AddressException(
        "No /%s is left for %s in `%s`: each of its %s blocks is taken or avoided. Name another block"
                .formatted(request.prefix(), name, request.within(), count())
            + " with --from, a smaller size with --size, or less with --avoid.");
  }

  private Optional<CidrBlock> candidate() {
    IntStream tens =
        count() > STEP * STEP
            ? IntStream.rangeClosed(1, (count() - 1) / STEP).map(i -> i * STEP)
            : IntStream.empty();
    return IntStream.concat(tens, IntStream.range(0, count()))
        .mapToObj(i -> request.within().subnet(request.prefix(), i))
        .filter(this::isFree)
        .findFirst();
  }

  private long free() {
    return IntStream.range(0, count())
        .mapToObj(i -> request.within().subnet(request.prefix(), i))
        .filter(this::isFree)
        .count();
  }

  private boolean isFree(CidrBlock block) {
    return !block.overlaps(DOCKER)
        && taken.stream().noneMatch(block::overlaps)
        && request.avoid().stream().noneMatch(block::overlaps);
  }

  private int count() {
    return 1 << (request.prefix() - request.within().prefix());
  }
}
