package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values at a path, whatever the conditions are: one for each branch that a condition
 * opens. A wildcard leads to every item of a list and to every entry of a mapping. Nothing is found
 * below a value that is not known.
 */
public final class PathWalker {
  private static final String ANY = "*";

  private final Evaluator evaluator;
  private final List<String> steps;
  private final boolean absences;
  private final Consumer<Found> visitor;

  private PathWalker(
      Evaluator evaluator, PropertyPath path, boolean absences, Consumer<Found> visitor) {
    this.evaluator = evaluator;
    this.steps = path.segments();
    this.absences = absences;
    this.visitor = visitor;
  }

  /**
   * What is at the end of a path.
   *
   * @param holder the mapping that has, or could have, the last key that was looked for; empty for
   *     what the walk began with
   * @param value the value; absent if that key is not there
   * @param location where it is; the location of the holder if it is absent
   */
  public record Found(Optional<MapValue> holder, Alternative value, InstanceLocation location) {
    /** The text, if it is known. */
    public Optional<String> text() {
      return value.text();
    }

    /** Whether the last key, or one before it, is not there. */
    public boolean isAbsent() {
      return value.isAbsent();
    }
  }

  /**
   * Visits every value that may be at {@code path}.
   *
   * @param from where the path begins, such as a mapping as it is under certain conditions
   */
  public static void walk(
      Evaluator evaluator,
      Alternative from,
      InstanceLocation location,
      PropertyPath path,
      Consumer<Found> visitor) {
    if (leadsOn(from, path.segments())) {
      new PathWalker(evaluator, path, false, visitor).visit(null, from, location, 0);
    }
  }

  /**
   * The same, and where a key of the path may be absent, visits its absence. A list that is absent
   * has no items, so it has none that lacks anything.
   */
  public static void walkWithAbsences(
      Evaluator evaluator,
      Alternative from,
      InstanceLocation location,
      PropertyPath path,
      Consumer<Found> visitor) {
    new PathWalker(evaluator, path, true, visitor).visit(null, from, location, 0);
  }

  /** Most paths end at their first step: few of the properties of a type are set. */
  private static boolean leadsOn(Alternative from, List<String> steps) {
    return steps.isEmpty()
        || !(from.outcome() instanceof Outcome.Known known && known.value() instanceof MapValue map)
        || steps.get(0).equals(ANY)
        || map.find(steps.get(0)) != null;
  }

  private void visit(
      @Nullable MapValue holder, Alternative from, InstanceLocation location, int done) {
    if (from.isAbsent()) {
      if (absences && (done == steps.size() || !steps.get(done).equals(ANY))) {
        found(holder, from, location);
      }
    } else if (done == steps.size()) {
      found(holder, from, location);
    } else if (from.outcome() instanceof Outcome.Known known) {
      if (known.value() instanceof MapValue map) {
        step(map, from.guard(), location, done);
      } else if (known.value() instanceof ListValue list && steps.get(done).equals(ANY)) {
        for (Alternative item : evaluator.items(list, from.guard())) {
          visit(holder, item, location.ofItem(item), done + 1);
        }
      }
    }
  }

  private void found(@Nullable MapValue holder, Alternative value, InstanceLocation location) {
    visitor.accept(new Found(Optional.ofNullable(holder), value, location));
  }

  private void step(MapValue map, Guard guard, InstanceLocation location, int done) {
    String step = steps.get(done);
    if (step.equals(ANY)) {
      for (int i = 0; i < map.size(); i++) {
        entry(map, i, guard, location, done);
      }
      return;
    }
    int index = map.node().indexOf(step);
    if (index >= 0) {
      entry(map, index, guard, location, done);
    } else if (absences) {
      for (Alternative absence : evaluator.presence(map, step, guard)) {
        visit(map, absence, location, done + 1);
      }
    }
  }

  private void entry(MapValue map, int index, Guard guard, InstanceLocation location, int done) {
    Node key = map.node().entry(index).key();
    for (Alternative child : evaluator.alternatives(map.value(index), guard)) {
      visit(map, child, location.of(child, key), done + 1);
    }
  }
}
