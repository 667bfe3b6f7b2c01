package dev.rigc.rule.resource.schema;

import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.Conditional;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
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
    if (shape.isConditional()) {
      decide(scene, place, shape.conditional().orElseThrow(), problems);
    }
    if (!shape.hasForms()) {
      return;
    }
    Check whole = new OfScene(checker, scene, place);
    if (scene.isFixed()) {
      if (fitsAny(whole, place, shape.anyOf(), problems)) {
        choose(whole, place, shape, problems);
      }
    } else if (fitsNone(whole, place, shape.anyOf())) {
      explain(whole, shape.anyOf(), place, Facts.ANY_FORM, problems);
    } else {
      for (Scene pinned : scene.pin(keys(shape), problems)) {
        Place at = placeOf(pinned, place);
        Check check = new OfScene(checker, pinned, at);
        fitsAny(check, at, shape.anyOf(), problems);
        choose(check, at, shape, problems);
      }
    }
  }

  private Set<String> keys(PropertyShape shape) {
    return mentioned.computeIfAbsent(shape, Combinations::keysOf);
  }

  /** What holds whatever the conditions are is decided once, the rest for each combination. */
  private void decide(Scene scene, Place place, Conditional rule, Problems problems) {
    Check whole = new OfScene(checker, scene, place);
    if (scene.isFixed()) {
      decide(whole, place, rule, problems);
      return;
    }
    if (rule.otherwise().isEmpty()
        && whole.verdict(rule.when(), place.guard()) == Trial.Verdict.FAILS) {
      return;
    }
    Set<String> keys = mentioned.computeIfAbsent(rule.when(), Combinations::keysOfCondition);
    for (Scene pinned : scene.pin(keys, problems)) {
      Place at = placeOf(pinned, place);
      decide(new OfScene(checker, pinned, at), at, rule, problems);
    }
  }

  private static Place placeOf(Scene pinned, Place place) {
    Place under = place.under(pinned.guard());
    return pinned.dependsOnParameters() ? under.dependingOnParameters() : under;
  }

  /** Checks a list or a scalar. */
  void check(Value value, Place place, PropertyShape shape, Problems problems) {
    if (shape.isConditional()) {
      Check check = new OfValue(checker, value, place);
      decide(check, place, shape.conditional().orElseThrow(), problems);
    }
    if (shape.hasForms()) {
      Check check = new OfValue(checker, value, place);
      fitsAny(check, place, shape.anyOf(), problems);
      choose(check, place, shape, problems);
    }
  }

  /** Holds what is being looked at against another shape. */
  private interface Check {
    void against(PropertyShape shape, Problems problems);

    /** Whether one look shows that a shape does not fit. */
    default boolean isRefusedBy(PropertyShape shape) {
      return false;
    }

    default Trial trial(PropertyShape shape) {
      Trial trial = Trial.complete();
      against(shape, trial);
      return trial;
    }

    default Trial.Verdict verdict(PropertyShape shape, Guard guard) {
      if (isRefusedBy(shape)) {
        return Trial.Verdict.FAILS;
      }
      Trial trial = Trial.quick(guard);
      against(shape, trial);
      return trial.verdict(guard);
    }
  }

  private record OfValue(ShapeChecker checker, Value value, Place place) implements Check {
    @Override
    public void against(PropertyShape shape, Problems problems) {
      checker.check(value, place, shape, problems);
    }
  }

  private record OfScene(ShapeChecker checker, Scene scene, Place place) implements Check {
    @Override
    public void against(PropertyShape shape, Problems problems) {
      checker.check(scene, place, shape, problems);
    }

    @Override
    public boolean isRefusedBy(PropertyShape shape) {
      return ObjectShapes.lacksRequired(scene, shape);
    }
  }

  /** Whether a value fits none of these forms for sure; never so if there are none. */
  private static boolean fitsNone(Check check, Place place, List<PropertyShape> forms) {
    for (PropertyShape form : forms) {
      if (check.verdict(form, place.guard()) != Trial.Verdict.FAILS) {
        return false;
      }
    }
    return !forms.isEmpty();
  }

  /** Whether a value may fit one of these forms, if there are any; says so if it cannot. */
  private static boolean fitsAny(
      Check check, Place place, List<PropertyShape> forms, Problems problems) {
    boolean unsure = false;
    for (PropertyShape form : forms) {
      Trial.Verdict verdict = check.verdict(form, place.guard());
      if (verdict == Trial.Verdict.FITS) {
        return true;
      }
      unsure |= verdict == Trial.Verdict.UNSURE;
    }
    if (unsure) {
      problems.unsure();
    } else if (!forms.isEmpty()) {
      explain(check, forms, place, Facts.ANY_FORM, problems);
      return false;
    }
    return true;
  }

  /** Exactly one of the forms must fit, and what is excluded must not. */
  private static void choose(Check check, Place place, PropertyShape shape, Problems problems) {
    List<PropertyShape> forms = shape.oneOf();
    if (!forms.isEmpty()) {
      fitsOne(check, place, forms, problems);
    }
    Optional<PropertyShape> excluded = shape.not();
    if (excluded.isPresent()) {
      not(check, place, excluded.get(), problems);
    }
  }

  private static void fitsOne(
      Check check, Place place, List<PropertyShape> forms, Problems problems) {
    int fitting = 0;
    boolean unsure = false;
    for (PropertyShape form : forms) {
      Trial.Verdict verdict = check.verdict(form, place.guard());
      fitting += verdict == Trial.Verdict.FITS ? 1 : 0;
      unsure |= verdict == Trial.Verdict.UNSURE;
    }
    if (fitting > 1) {
      String message = "This fits " + fitting + " of the forms that exclude each other.";
      problems.add(place.problem(Facts.ONE_FORM, message));
    } else if (fitting == 0 && unsure) {
      problems.unsure();
    } else if (fitting == 0) {
      explain(check, forms, place, Facts.ONE_FORM, problems);
    }
  }

  private static void decide(Check check, Place place, Conditional conditional, Problems problems) {
    Optional<PropertyShape> next =
        switch (check.verdict(conditional.when(), place.guard())) {
          case FITS -> conditional.then();
          case FAILS -> conditional.otherwise();
          case UNSURE -> {
            problems.unsure();
            yield Optional.empty();
          }
        };
    if (next.isPresent()) {
      check.against(next.get(), problems);
    }
  }

  private static void not(Check check, Place place, PropertyShape other, Problems problems) {
    switch (check.verdict(other, place.guard())) {
      case FITS ->
          problems.add(place.problem(Facts.EXCLUDED, "This must not stand here" + named(other)));
      case UNSURE -> problems.unsure();
      case FAILS -> {}
    }
  }

  private static String named(PropertyShape shape) {
    Set<String> keys = keysOf(shape);
    return keys.isEmpty() ? "." : ": it is about " + Phrases.quotedAnd(keys) + ".";
  }

  /** Says what is missing, or else what is wrong with the form that comes closest. */
  private static void explain(
      Check check, List<PropertyShape> forms, Place place, RuleInfo rule, Problems problems) {
    List<Trial> failed = forms.stream().map(check::trial).toList();
    List<Problem> all = failed.stream().flatMap(trial -> trial.problems().stream()).toList();
    if (all.stream().allMatch(p -> !p.missing().isEmpty() && p.path().equals(place.path()))) {
      Set<String> missing = new LinkedHashSet<>();
      all.forEach(problem -> missing.addAll(problem.missing()));
      problems.add(
          place
              .problem(rule, "One of " + Phrases.quotedOr(missing) + " is wanted here.")
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
