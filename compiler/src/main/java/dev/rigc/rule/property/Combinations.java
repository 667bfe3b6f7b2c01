package dev.rigc.rule.property;

import dev.rigc.cfn.Value;
import dev.rigc.cfn.spec.Conditional;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shapes that depend on other shapes: any of, one of, not, and if, then, else. */
final class Combinations {
  private static final int DEEPEST = 8;

  private final ShapeChecker checker;

  Combinations(ShapeChecker checker) {
    this.checker = checker;
  }

  /** Checks a mapping, in every way in which the properties that matter can stand together. */
  void check(Scene scene, Place place, PropertyShape shape, Problems problems) {
    if (!hasAny(shape)) {
      return;
    }
    if (failsAnyway(scene, place, shape, problems)) {
      return;
    }
    Set<String> keys = new LinkedHashSet<>();
    mentioned(shape, keys, 0);
    keys.retainAll(scene.map().entries().keySet());
    for (Scene pinned : scene.pin(keys, problems)) {
      Place under = place.under(pinned.guard());
      Place at = pinned.dependsOnParameters() ? under.dependingOnParameters() : under;
      check((part, to) -> checker.check(pinned, at, part, to), at, shape, problems);
    }
  }

  /** Whether a mapping has none of the forms whatever its properties are; says so if it is. */
  private boolean failsAnyway(Scene scene, Place place, PropertyShape shape, Problems problems) {
    if (shape.anyOf().isEmpty()) {
      return false;
    }
    List<Trial> trials = new ArrayList<>();
    for (PropertyShape form : shape.anyOf()) {
      Trial trial = new Trial();
      checker.check(scene, place, form, trial);
      trials.add(trial);
    }
    boolean fails = trials.stream().allMatch(t -> t.verdict(place.guard()) == Trial.Verdict.FAILS);
    if (fails) {
      explain(trials, place, Facts.ANY_FORM, problems);
    }
    return fails;
  }

  /** Checks a list or a scalar. */
  void check(Value value, Place place, PropertyShape shape, Problems problems) {
    if (hasAny(shape)) {
      check((part, to) -> checker.check(value, place, part, to), place, shape, problems);
    }
  }

  /** Holds what is being looked at against another shape. */
  private interface Check {
    void against(PropertyShape shape, Problems problems);

    default Trial trial(PropertyShape shape) {
      Trial trial = new Trial();
      against(shape, trial);
      return trial;
    }
  }

  private static boolean hasAny(PropertyShape shape) {
    return shape.conditional().isPresent()
        || !shape.anyOf().isEmpty()
        || !shape.oneOf().isEmpty()
        || shape.not().isPresent();
  }

  private void check(Check check, Place place, PropertyShape shape, Problems problems) {
    if (!shape.anyOf().isEmpty()) {
      choose(check, place, shape.anyOf(), false, problems);
    }
    if (!shape.oneOf().isEmpty()) {
      choose(check, place, shape.oneOf(), true, problems);
    }
    shape.not().ifPresent(other -> not(check, place, other, problems));
    shape.conditional().ifPresent(conditional -> decide(check, place, conditional, problems));
  }

  private void decide(Check check, Place place, Conditional conditional, Problems problems) {
    Optional<PropertyShape> next =
        switch (check.trial(conditional.when()).verdict(place.guard())) {
          case FITS -> conditional.then();
          case FAILS -> conditional.otherwise();
          case UNSURE -> {
            problems.unsure();
            yield Optional.empty();
          }
        };
    next.ifPresent(shape -> check.against(shape, problems));
  }

  private void not(Check check, Place place, PropertyShape other, Problems problems) {
    switch (check.trial(other).verdict(place.guard())) {
      case FITS ->
          problems.add(place.problem(Facts.EXCLUDED, "This must not stand here" + named(other)));
      case UNSURE -> problems.unsure();
      case FAILS -> {}
    }
  }

  private static String named(PropertyShape shape) {
    Set<String> keys = new LinkedHashSet<>();
    mentioned(shape, keys, 0);
    return keys.isEmpty() ? "." : ": it is about " + Words.and(keys) + ".";
  }

  private void choose(
      Check check, Place place, List<PropertyShape> shapes, boolean onlyOne, Problems problems) {
    List<Trial> failed = new ArrayList<>();
    int fitting = 0;
    boolean unsure = false;
    for (PropertyShape shape : shapes) {
      Trial trial = check.trial(shape);
      switch (trial.verdict(place.guard())) {
        case FITS -> fitting++;
        case FAILS -> failed.add(trial);
        case UNSURE -> unsure = true;
      }
    }
    if (fitting > 1 && onlyOne) {
      String message = "This fits " + fitting + " of the forms that exclude each other.";
      problems.add(place.problem(Facts.ONE_FORM, message));
    } else if (fitting == 0 && unsure) {
      problems.unsure();
    } else if (fitting == 0) {
      explain(failed, place, onlyOne ? Facts.ONE_FORM : Facts.ANY_FORM, problems);
    }
  }

  /** Says what is missing, or else what is wrong with the form that comes closest. */
  private static void explain(List<Trial> failed, Place place, RuleInfo rule, Problems problems) {
    List<Problem> all = failed.stream().flatMap(trial -> trial.problems().stream()).toList();
    if (all.stream().allMatch(p -> !p.missing().isEmpty() && p.path().equals(place.path()))) {
      Set<String> missing = new LinkedHashSet<>();
      all.forEach(problem -> missing.addAll(problem.missing()));
      problems.add(
          place
              .problem(rule, "One of " + Words.or(missing) + " is wanted here.")
              .withMissing(List.copyOf(missing)));
      return;
    }
    failed.stream()
        .min(Comparator.comparingInt(Combinations::distance))
        .ifPresent(nearest -> nearest.problems().forEach(problems::add));
  }

  /** A value of the wrong kind is farther off than any number of other faults. */
  private static int distance(Trial trial) {
    boolean otherKind = trial.problems().stream().anyMatch(p -> p.rule().equals(Facts.KIND));
    return trial.problems().size() + (otherKind ? 1000 : 0);
  }

  /** The keys of a mapping that decide whether it fits a shape. */
  private static void mentioned(PropertyShape shape, Set<String> keys, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (depth > 0) {
      keys.addAll(shape.required());
      keys.addAll(shape.properties().keySet());
      shape.requiredXor().forEach(keys::addAll);
      shape.requiredOr().forEach(keys::addAll);
    }
    shape.allOf().forEach(part -> mentioned(part, keys, depth + 1));
    shape.anyOf().forEach(part -> mentioned(part, keys, depth + 1));
    shape.oneOf().forEach(part -> mentioned(part, keys, depth + 1));
    shape.not().ifPresent(part -> mentioned(part, keys, depth + 1));
    shape
        .conditional()
        .ifPresent(
            conditional -> {
              mentioned(conditional.when(), keys, depth + 1);
              conditional.then().ifPresent(part -> mentioned(part, keys, depth + 1));
              conditional.otherwise().ifPresent(part -> mentioned(part, keys, depth + 1));
            });
  }
}
