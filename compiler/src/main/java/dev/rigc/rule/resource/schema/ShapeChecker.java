package dev.rigc.rule.resource.schema;

import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.cfn.spec.ValueKind;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.yaml.Node;
import java.util.Set;

/**
 * Holds values against shapes. Every value that may stand somewhere is looked at once, with the
 * conditions under which it stands there, so that the work grows with the size of the template and
 * not with the number of its conditions.
 */
public final class ShapeChecker {
  private final Evaluator evaluator;
  private final ReferenceKinds references;
  private final ScalarShapes scalars;
  private final ListShapes lists;
  private final ObjectShapes objects;
  private final Combinations combinations;

  private ShapeChecker(Evaluator evaluator, ReferenceKinds references, ScalarShapes scalars) {
    this.evaluator = evaluator;
    this.references = references;
    this.scalars = scalars;
    this.lists = new ListShapes(this, evaluator);
    this.objects = new ObjectShapes(this);
    this.combinations = new Combinations(this);
  }

  /** A checker that compares words exactly. */
  public static ShapeChecker of(Evaluator evaluator, ReferenceKinds references) {
    return new ShapeChecker(evaluator, references, new ScalarShapes(false));
  }

  /** The same where words are compared without regard to case. */
  public static ShapeChecker ignoringCase(Evaluator evaluator, ReferenceKinds references) {
    return new ShapeChecker(evaluator, references, new ScalarShapes(true));
  }

  /** Checks everything that {@code value} may be; {@code key} is what findings point at. */
  public void check(Value value, Node key, Guard guard, PropertyShape shape, Problems problems) {
    Place place = Place.of(guard, key);
    for (Alternative alternative : evaluator.alternatives(value, guard)) {
      check(alternative, place.of(alternative, key), shape, problems);
    }
  }

  /** Checks one of the values that may stand at a place. */
  public void check(Alternative alternative, Place place, PropertyShape shape, Problems problems) {
    if (alternative.isAbsent() || problems.enough()) {
      return;
    }
    if (shape.isNever()) {
      problems.add(excluded(place));
    } else if (alternative.outcome() instanceof Outcome.Unknown unknown) {
      checkUnknown(unknown, place, shape, problems);
    } else if (alternative.outcome() instanceof Outcome.Known known) {
      check(known.value(), place, shape, problems);
    }
  }

  /** Checks a value that stands at a place and is no function. */
  void checkLiteral(Value value, Place place, PropertyShape shape, Problems problems) {
    if (problems.enough()) {
      return;
    }
    if (shape.isNever()) {
      problems.add(excluded(place));
    } else {
      check(value, place, shape, problems);
    }
  }

  private static Problem excluded(Place place) {
    return place.problem(Facts.EXCLUDED, "This property must not be set here.");
  }

  /** Checks a value that is known at its own level. */
  public void check(Value value, Place place, PropertyShape shape, Problems problems) {
    if (value instanceof MapValue map) {
      check(Scene.of(evaluator, map, place.guard()), place, shape, problems);
      return;
    }
    if (!hasKind(value, place, shape, problems)) {
      return;
    }
    if (value instanceof Scalar scalar) {
      scalars.check(scalar.node(), place, shape, problems);
    } else if (value instanceof ListValue list) {
      lists.check(list, place, shape, problems);
    }
    if (shape.hasParts()) {
      for (PropertyShape part : shape.allOf()) {
        check(value, place, part, problems);
      }
    }
    combinations.check(value, place, shape, problems);
  }

  /** Checks a mapping as it looks under certain conditions. */
  public void check(Scene scene, Place place, PropertyShape shape, Problems problems) {
    if (!hasKind(scene.map(), place, shape, problems)) {
      return;
    }
    objects.check(scene, place, shape, problems);
    if (problems.enough()) {
      return;
    }
    if (shape.hasParts()) {
      for (PropertyShape part : shape.allOf()) {
        check(scene, place, part, problems);
      }
    }
    combinations.check(scene, place, shape, problems);
  }

  private static boolean hasKind(Value value, Place place, PropertyShape shape, Problems problems) {
    if (Kinds.fits(value, shape)) {
      return true;
    }
    Set<ValueKind> kinds = shape.kinds();
    boolean listAtFault = value instanceof ListValue || Kinds.onlyLists(kinds);
    Place at =
        listAtFault && place.origin() == Alternative.Origin.PARAMETER
            ? place.whateverTheValue()
            : place;
    problems.add(
        at.problem(
            Facts.KIND,
            () -> "This is " + found(value) + ", but " + Kinds.words(kinds) + " is wanted."));
    return false;
  }

  private static String found(Value value) {
    return value instanceof Scalar scalar && !scalar.node().isNull()
        ? Phrases.quoted(scalar.node().text())
        : value.node().kind();
  }

  private void checkUnknown(
      Outcome.Unknown unknown, Place place, PropertyShape shape, Problems problems) {
    problems.unsure();
    Set<ValueKind> kinds = shape.kinds();
    if ((unknown.shape() == Outcome.Shape.LIST && Kinds.onlyScalars(kinds))
        || (unknown.shape() == Outcome.Shape.STRING
            && Kinds.onlyLists(kinds)
            && !references.isOfResource(unknown))) {
      String found = unknown.shape() == Outcome.Shape.LIST ? "a list" : "a string";
      problems.add(
          place
              .whateverTheValue()
              .problem(
                  Facts.KIND,
                  "`"
                      + unknown.label()
                      + "` is "
                      + found
                      + ", but "
                      + Kinds.words(kinds)
                      + " is wanted."));
    }
    references.check(unknown, place, shape, problems);
    if (shape.hasParts()) {
      for (PropertyShape part : shape.allOf()) {
        checkUnknown(unknown, place, part, problems);
      }
    }
  }
}
