package dev.rigc.rule.resource;

import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.function.BiConsumer;

/** Finds the values at a path below {@code Properties}, whatever the conditions are. */
public final class Paths {
  private static final String ANY = "*";

  private final Evaluator evaluator;
  private final List<String> steps;
  private final BiConsumer<Alternative, InstanceLocation> visitor;

  private Paths(
      Evaluator evaluator, List<String> steps, BiConsumer<Alternative, InstanceLocation> visitor) {
    this.evaluator = evaluator;
    this.steps = steps;
    this.visitor = visitor;
  }

  /**
   * Visits everything that may stand at {@code path}, with its place; nothing for what is absent.
   */
  public static void visit(
      Evaluator evaluator,
      Alternative from,
      InstanceLocation place,
      PropertyPath path,
      BiConsumer<Alternative, InstanceLocation> visitor) {
    List<String> steps = path.segments();
    if (leadsOn(from, steps)) {
      new Paths(evaluator, steps, visitor).visit(from, place, 0);
    }
  }

  /** Most paths end at their first step: few of the properties of a type are set. */
  private static boolean leadsOn(Alternative from, List<String> steps) {
    return steps.isEmpty()
        || !(from.outcome() instanceof Outcome.Known known && known.value() instanceof MapValue map)
        || steps.get(0).equals(ANY)
        || map.find(steps.get(0)) != null;
  }

  private void visit(Alternative from, InstanceLocation place, int done) {
    if (from.isAbsent()) {
      return;
    }
    if (done == steps.size()) {
      visitor.accept(from, place);
      return;
    }
    if (!(from.outcome() instanceof Outcome.Known known)) {
      return;
    }
    String step = steps.get(done);
    if (known.value() instanceof MapValue map) {
      if (step.equals(ANY)) {
        for (int i = 0; i < map.size(); i++) {
          entry(map, i, from.guard(), place, done);
        }
      } else {
        int index = map.node().indexOf(step);
        if (index >= 0) {
          entry(map, index, from.guard(), place, done);
        }
      }
    } else if (known.value() instanceof ListValue list && step.equals(ANY)) {
      for (Alternative item : evaluator.items(list, from.guard())) {
        visit(item, place.ofItem(item), done + 1);
      }
    }
  }

  private void entry(MapValue map, int index, Guard guard, InstanceLocation place, int done) {
    Node key = map.node().entry(index).key();
    for (Alternative child : evaluator.alternatives(map.value(index), guard)) {
      visit(child, place.of(child, key), done + 1);
    }
  }
}
