package dev.rigc.api;

import dev.rigc.diff.system.StackSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives stacks of one side the names of the other side's where only that one has a plan, so that
 * both are compared as the same stacks; and two single templates the same name.
 */
final class SidePairing {
  private SidePairing() {}

  /** The stacks of a side by the names that they have on either side. */
  static List<StackSource> of(List<StackSource> side, List<StackSource> other) {
    if (side.size() == 1 && other.size() == 1) {
      return List.of(side.get(0).name().isEmpty() ? like(side.get(0), other.get(0)) : side.get(0));
    }
    Map<String, StackSource> named = new HashMap<>();
    other.stream().filter(one -> !one.name().isEmpty()).forEach(one -> named.put(one.file(), one));
    List<StackSource> paired = new ArrayList<>();
    for (StackSource one : side) {
      Optional<StackSource> pair =
          one.name().isEmpty() ? Optional.ofNullable(named.get(one.file())) : Optional.empty();
      paired.add(pair.map(found -> like(one, found)).orElse(one));
    }
    return paired;
  }

  private static StackSource like(StackSource one, StackSource other) {
    return new StackSource(
        other.name(),
        other.name().isEmpty() ? "template" : one.file(),
        other.environment(),
        other.region(),
        other.parameters(),
        other.tags(),
        other.capabilities(),
        other.kept(),
        one.document());
  }
}
