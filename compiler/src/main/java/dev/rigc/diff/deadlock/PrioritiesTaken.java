package dev.rigc.diff.deadlock;

import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock.PriorityTaken;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Priorities of listener rules that are still in use when another rule takes them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetRulePriorities.html">SetRulePriorities</a>
 */
final class PrioritiesTaken {
  private static final String RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";

  /** A priority of a listener. */
  private record Slot(Term listener, String priority) {}

  private PrioritiesTaken() {}

  static List<Deadlock> in(SystemDifference difference) {
    Map<Slot, ResourceModel> held = held(difference.before());
    List<Deadlock> found = new ArrayList<>();
    difference
        .resources()
        .filter(one -> one.type().equals(RULE) && one.after().isPresent())
        .forEach(one -> check(one, held, found));
    return found;
  }

  private static void check(
      ResourceDifference one, Map<Slot, ResourceModel> held, List<Deadlock> found) {
    Optional<Slot> wanted = slot(one.model());
    Optional<ResourceModel> holder = wanted.map(held::get);
    boolean isOwn =
        holder
            .filter(
                rule ->
                    rule.logicalId().equals(one.logicalId())
                        && rule.stack().key().equals(one.stack())
                        && one.effect() != Effect.WILL_REPLACE)
            .isPresent();
    if (holder.isPresent() && !isOwn) {
      found.add(new PriorityTaken(one.model(), holder.get(), wanted.orElseThrow().priority()));
    }
  }

  /** The rules of a side by what they hold. */
  private static Map<Slot, ResourceModel> held(SystemModel system) {
    Map<Slot, ResourceModel> held = new HashMap<>();
    for (StackModel stack : system.stacks().values()) {
      for (ResourceModel resource : stack.resources().values()) {
        if (resource.type().equals(RULE)) {
          slot(resource).ifPresent(slot -> held.put(slot, resource));
        }
      }
    }
    return held;
  }

  private static Optional<Slot> slot(ResourceModel rule) {
    Term listener = Terms.value(rule.property("ListenerArn"));
    String priority = Terms.text(rule.property("Priority"));
    return priority.isEmpty() || listener.equals(Term.NONE)
        ? Optional.empty()
        : Optional.of(new Slot(listener, priority));
  }
}
