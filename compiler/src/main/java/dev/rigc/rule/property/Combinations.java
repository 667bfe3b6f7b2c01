package dev.rigc.rule.property;

import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.Conditional;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shapes that depend on other shapes: any of, one of, not, and if, then, else. */
final class Combinations {
  private static final int DEEPEST = 8;

  private final ShapeChecker checker;
  private final Map<PropertyShape, Set<String>> mentioned = new HashMap<>();

  Combinations(ShapeChecker checker) {
    this.checker = checker;
  }

  /** Checks a mapping, in every way in which the properties that matter can stand together. */
  void check(Scene scene, Place place, PropertyShape shape, Problems problems) {
    shape.conditional().ifPresent(rule -> decide(scene, place, rule, problems));
    if (!hasForms(shape) || failsAnyway(scene, place, shape, problems)) {
      return;
    }
    for (Scene pinned :
        scene.pin(mentioned.computeIfAbsent(shape, Combinations::keysOf), problems)) {
      Place at = placeOf(pinned, place);
      choose((part, to) -> checker.check(pinned, at, part, to), at, shape, problems);
    }
  }

  /** What holds whatever the conditions are is decided once, the rest for each combination. */
  private void decide(Scene scene, Place place, Conditional rule, Problems problems) {
    Check whole = (part, to) -> checker.check(scene, place, part, to);
    if (rule.otherwise().isEmpty()
        && whole.verdict(rule.when(), place.guard()) == Trial.Verdict.FAILS) {
      return;
    }
    Set<String> keys = mentioned.computeIfAbsent(rule.when(), Combinations::keysOfCondition);
    for (Scene pinned : scene.pin(keys, problems)) {
      Place at = placeOf(pinned, place);
      decide((part, to) -> checker.check(pinned, at, part, to), at, rule, problems);
    }
  }

  private static Place placeOf(Scene pinned, Place place) {
    Place under = place.under(pinned.guard());
    return pinned.dependsOnParameters() ? under.dependingOnParameters() : under;
  }

  /** Whether a mapping has none of the forms whatever its properties are; says so if it is. */
  private boolean failsAnyway(Scene scene, Place place, PropertyShape shape, Problems problems) {
    if (shape.anyOf().isEmpty()) {
      return false;
    }
    List<Trial> trials = new ArrayList<>();
    for (PropertyShape form : shape.anyOf()) {
      Trial trial = Trial.complete();
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
    Check check = (part, to) -> checker.check(value, place, part, to);
    shape.conditional().ifPresent(rule -> decide(check, place, rule, problems));
    if (hasForms(shape)) {
      choose(check, place, shape, problems);
    }
  }

  /** Holds what is being looked at against another shape. */
  private interface Check {
    void against(PropertyShape shape, Problems problems);

    default Trial trial(PropertyShape shape) {
      Trial trial = Trial.complete();
      against(shape, trial);
      return trial;
    }

    default Trial.Verdict verdict(PropertyShape shape, Guard guard) {
      Trial trial = Trial.quick(guard);
      against(shape, trial);
      return trial.verdict(guard);
    }
  }

  private static boolean hasForms(PropertyShape shape) {
    return !shape.anyOf().isEmpty() || !shape.oneOf().isEmpty() || shape.not().isPresent();
  }

  private void choose(Check check, Place place, PropertyShape shape, Problems problems) {
    if (!shape.anyOf().isEmpty()) {
      choose(check, place, shape.anyOf(), false, problems);
    }
    if (!shape.oneOf().isEmpty()) {
      choose(check, place, shape.oneOf(), true, problems);
    }
    shape.not().ifPresent(other -> not(check, place, other, problems));
  }

  private void decide(Check check, Place place, Conditional conditional, Problems problems) {
    Optional<PropertyShape> next =
        switch (check.verdict(conditional.when(), place.guard())) {
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
    switch (check.verdict(other, place.guard())) {
      case FITS ->
          problems.add(place.problem(Facts.EXCLUDED, "This must not stand here" + named(other)));
      case UNSURE -> problems.unsure();
      case FAILS -> {}
    }
  }

  private static String named(PropertyShape shape) {
    Set<String> keys = keysOf(shape);
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

  private static Set<String> keysOf(PropertyShape shape) {
    Set<String> keys = new LinkedHashSet<>();
    mentioned(shape, keys, 0);
    return keys;
  }

  private static Set<String> keysOfCondition(PropertyShape when) {
    Set<String> keys = new LinkedHashSet<>();
    mentioned(when, keys, 1);
    return keys;
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
    shape.conditional().ifPresent(rule -> mentioned(rule.when(), keys, depth + 1));
  }
}
