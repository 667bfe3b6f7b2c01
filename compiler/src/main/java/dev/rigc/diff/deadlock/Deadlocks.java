package dev.rigc.diff.deadlock;

import dev.rigc.cfn.spec.fact.UpdateFacts;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock.Moved;
import dev.rigc.diff.deadlock.Deadlock.NameTaken;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what cannot be deployed in one step. */
public final class Deadlocks {
  private Deadlocks() {}

  /** All deadlocks, in the order of the stacks. */
  public static List<Deadlock> in(SystemDifference difference) {
    if (difference.isEmpty()) {
      return List.of();
    }
    List<Deadlock> found = new ArrayList<>(ExportsInUse.in(difference));
    found.addAll(PrioritiesTaken.in(difference));
    found.addAll(BlocksTaken.in(difference));
    difference.resources().forEach(one -> fixedName(one).ifPresent(found::add));
    found.addAll(moved(difference));
    return found;
  }

  private static Optional<Deadlock> fixedName(ResourceDifference resource) {
    if (resource.effect() != Effect.WILL_REPLACE) {
      return Optional.empty();
    }
    Optional<String> property = UpdateFacts.nameProperty(resource.type());
    return property
        .map(name -> name(resource.model(), name))
        .filter(name -> !name.isEmpty())
        .filter(name -> name.equals(name(resource.before().orElseThrow(), property.get())))
        .map(name -> new NameTaken(resource.model(), property.get(), name));
  }

  private static String name(ResourceModel resource, String property) {
    return Terms.text(resource.property(property));
  }

  private static List<Deadlock> moved(SystemDifference difference) {
    Map<String, ResourceModel> gone = new HashMap<>();
    difference
        .resources()
        .filter(one -> one.kind() == Kind.REMOVED)
        .forEach(one -> identity(one.model()).ifPresent(id -> gone.put(id, one.model())));
    List<Deadlock> found = new ArrayList<>();
    difference
        .resources()
        .filter(one -> one.kind() == Kind.ADDED)
        .forEach(
            one ->
                identity(one.model())
                    .map(gone::get)
                    .ifPresent(
                        from -> {
                          String property = UpdateFacts.nameProperty(one.type()).orElseThrow();
                          String name = name(from, property);
                          found.add(new Moved(from, one.model(), property, name));
                        }));
    return found;
  }

  /** What no other resource of an account and region has. */
  private static Optional<String> identity(ResourceModel resource) {
    return UpdateFacts.nameProperty(resource.type())
        .map(property -> name(resource, property))
        .filter(name -> !name.isEmpty())
        .map(
            name ->
                resource.type() + " " + resource.stack().source().region().orElse("") + " " + name);
  }
}
