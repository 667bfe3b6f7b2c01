package dev.rigc.diff.change;

import dev.rigc.diff.system.SystemModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What differs between two sides.
 *
 * @param before the old side
 * @param after the new side
 * @param stacks every stack of both sides, those that do not differ too: in the order of deployment
 *     of the new side, then those that are gone
 */
public record SystemDifference(
    SystemModel before, SystemModel after, List<StackDifference> stacks) {
  /** Keeps a copy of the list. */
  public SystemDifference {
    stacks = List.copyOf(stacks);
  }

  /** All resources that differ or to which something happens. */
  public Stream<ResourceDifference> resources() {
    return stacks.stream().flatMap(stack -> stack.resources().stream());
  }

  /** One resource. */
  public Optional<ResourceDifference> resource(String stack, String logicalId) {
    return resources()
        .filter(one -> one.stack().equals(stack) && one.logicalId().equals(logicalId))
        .findFirst();
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return stacks.stream().allMatch(stack -> stack.kind() == Kind.UNCHANGED);
  }

  /** How many resources there are for each effect. */
  public Map<Effect, Integer> counts() {
    Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
    resources().forEach(one -> counts.merge(one.effect(), 1, Integer::sum));
    return counts;
  }
}
