package dev.rigc.plan;

import dev.rigc.model.stack.Export;
import dev.rigc.model.stack.Import;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import dev.rigc.model.value.Region;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts stacks into an order in which each comes after all that it depends on, and otherwise leaves
 * them as they are. Throws {@link IllegalStateException} where there is no such order, or where a
 * stack depends on something that is not there.
 */
final class DeploymentOrder {
  private final Map<StackName, Stack> stacks = new LinkedHashMap<>();
  private final Map<String, Region> exports = new LinkedHashMap<>();

  private DeploymentOrder(List<PlannedStack> planned) {
    for (PlannedStack one : planned) {
      Stack stack = one.stack();
      if (stacks.putIfAbsent(stack.name(), stack) != null) {
        throw new IllegalStateException("Two stacks are named `" + stack.name() + "`.");
      }
      for (Export export : stack.exports()) {
        if (exports.putIfAbsent(export.name(), stack.region()) != null) {
          throw new IllegalStateException("`" + export.name() + "` is exported twice.");
        }
      }
    }
  }

  static List<PlannedStack> of(List<PlannedStack> planned) {
    DeploymentOrder order = new DeploymentOrder(planned);
    order.stacks.values().forEach(order::check);
    return ifAny(planned)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "These stacks depend on each other: " + names(circle(planned))));
  }

  /** The order, unless stacks depend on each other in a circle. */
  static Optional<List<PlannedStack>> ifAny(List<PlannedStack> planned) {
    List<PlannedStack> sorted = sorted(planned);
    return sorted.size() == planned.size() ? Optional.of(sorted) : Optional.empty();
  }

  private static Set<PlannedStack> circle(List<PlannedStack> planned) {
    Set<PlannedStack> left = new LinkedHashSet<>(planned);
    sorted(planned).forEach(left::remove);
    return left;
  }

  private void check(Stack stack) {
    for (Import taken : stack.imports()) {
      Region region = exports.get(taken.name());
      if (region == null) {
        throw new IllegalStateException(
            "`%s` imports `%s`, which no stack exports.".formatted(stack.name(), taken.name()));
      }
      if (!region.equals(stack.region())) {
        throw new IllegalStateException(
            "`%s` in %s imports `%s` from %s; an import cannot cross regions."
                .formatted(stack.name(), stack.region(), taken.name(), region));
      }
    }
    for (StackName before : stack.dependsOn()) {
      if (!stacks.containsKey(before)) {
        throw new IllegalStateException(
            "`%s` depends on `%s`, which the plan does not have.".formatted(stack.name(), before));
      }
    }
  }

  /** Takes the first stack whose dependencies were all taken, until there is no such stack. */
  private static List<PlannedStack> sorted(List<PlannedStack> planned) {
    Map<StackName, PlannedStack> waiting = new LinkedHashMap<>();
    planned.forEach(stack -> waiting.put(stack.stack().name(), stack));
    Set<StackName> placed = new LinkedHashSet<>();
    List<PlannedStack> sorted = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Iterator<PlannedStack> candidates = waiting.values().iterator();
      PlannedStack next = candidates.next();
      while (!placed.containsAll(next.stack().dependsOn())) {
        if (!candidates.hasNext()) {
          return sorted;
        }
        next = candidates.next();
      }
      candidates.remove();
      placed.add(next.stack().name());
      sorted.add(next);
    }
    return sorted;
  }

  /** Also those that only come after a cycle, in the order of the kinds. */
  private static String names(Set<PlannedStack> waiting) {
    return waiting.stream()
        .map(stack -> "`" + stack.stack().name() + "`")
        .collect(Collectors.joining(", ", "", "."));
  }
}
