package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.cfn.spec.ValueKind;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.yaml.Node;
import java.util.Set;

/**
 * Validates values against schemas. Every value that may be somewhere is looked at once, with the
 * conditions under which it is there, so that the work grows with the size of the template and not
 * with the number of its conditions.
 */
public final class SchemaValidator {
  private final Evaluator evaluator;
  private final ReferenceFormats references;
  private final ScalarKeywords scalars;
  private final ArrayKeywords lists;
  private final ObjectKeywords objects;
  private final Applicators applicators;

  private SchemaValidator(
      Evaluator evaluator, ReferenceFormats references, ScalarKeywords scalars) {
    this.evaluator = evaluator;
    this.references = references;
    this.scalars = scalars;
    this.lists = new ArrayKeywords(this, evaluator);
    this.objects = new ObjectKeywords(this);
    this.applicators = new Applicators(this);
  }

  /** A validator that compares words exactly. */
  public static SchemaValidator of(Evaluator evaluator, ReferenceFormats references) {
    return new SchemaValidator(evaluator, references, new ScalarKeywords(false));
  }

  /** The same where words are compared without regard to case. */
  public static SchemaValidator ignoringCase(Evaluator evaluator, ReferenceFormats references) {
    return new SchemaValidator(evaluator, references, new ScalarKeywords(true));
  }

  /** Validates everything that {@code value} may be; {@code key} is what findings point at. */
  public void validate(
      Value value, Node key, Guard guard, PropertyShape shape, Violations violations) {
    InstanceLocation location = InstanceLocation.of(guard, key);
    for (Alternative alternative : evaluator.alternatives(value, guard)) {
      validate(alternative, location.of(alternative, key), shape, violations);
    }
  }

  /** Validates one of the values that may be at a location. */
  public void validate(
      Alternative alternative,
      InstanceLocation location,
      PropertyShape shape,
      Violations violations) {
    if (alternative.isAbsent() || violations.isDecided()) {
      return;
    }
    if (shape.isNever()) {
      violations.add(excluded(location));
    } else if (alternative.outcome() instanceof Outcome.Unknown unknown) {
      validateUnknown(unknown, location, shape, violations);
    } else if (alternative.outcome() instanceof Outcome.Known known) {
      validate(known.value(), location, shape, violations);
    }
  }

  /** Validates a value that is not a function. */
  void validateLiteral(
      Value value, InstanceLocation location, PropertyShape shape, Violations violations) {
    if (violations.isDecided()) {
      return;
    }
    if (shape.isNever()) {
      violations.add(excluded(location));
    } else {
      validate(value, location, shape, violations);
    }
  }

  private static Violation excluded(InstanceLocation location) {
    return location.violation(Keyword.NOT, "This property must not be set here.");
  }

  /** Validates a value that is known at its own level. */
  public void validate(
      Value value, InstanceLocation location, PropertyShape shape, Violations violations) {
    if (value instanceof MapValue map) {
      validate(
          ConditionedMapping.of(evaluator, map, location.guard()), location, shape, violations);
      return;
    }
    if (!hasKind(value, location, shape, violations)) {
      return;
    }
    if (value instanceof Scalar scalar) {
      scalars.check(scalar.node(), location, shape, violations);
    } else if (value instanceof ListValue list) {
      lists.check(list, location, shape, violations);
    }
    for (PropertyShape part : shape.allOf()) {
      validate(value, location, part, violations);
    }
    applicators.check(value, location, shape, violations);
  }

  /** Validates a mapping as it looks under certain conditions. */
  public void validate(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertyShape shape,
      Violations violations) {
    if (!hasKind(mapping.map(), location, shape, violations)) {
      return;
    }
    objects.check(mapping, location, shape, violations);
    if (violations.isDecided()) {
      return;
    }
    for (PropertyShape part : shape.allOf()) {
      validate(mapping, location, part, violations);
    }
    applicators.check(mapping, location, shape, violations);
  }

  private static boolean hasKind(
      Value value, InstanceLocation location, PropertyShape shape, Violations violations) {
    if (JsonTypes.fits(value, shape)) {
      return true;
    }
    Set<ValueKind> kinds = shape.kinds();
    boolean listAtFault = value instanceof ListValue || JsonTypes.onlyLists(kinds);
    InstanceLocation at =
        listAtFault && location.origin() == Alternative.Origin.PARAMETER
            ? location.whateverTheValue()
            : location;
    violations.add(
        at.violation(
            Keyword.TYPE,
            () -> "This is " + found(value) + ", but " + JsonTypes.words(kinds) + " is required."));
    return false;
  }

  private static String found(Value value) {
    return value instanceof Scalar scalar && !scalar.node().isNull()
        ? Phrases.quoted(scalar.node().text())
        : value.node().kind();
  }

  private void validateUnknown(
      Outcome.Unknown unknown,
      InstanceLocation location,
      PropertyShape shape,
      Violations violations) {
    violations.undecided();
    Set<ValueKind> kinds = shape.kinds();
    if ((unknown.shape() == Outcome.Shape.LIST && JsonTypes.onlyScalars(kinds))
        || (unknown.shape() == Outcome.Shape.STRING
            && JsonTypes.onlyLists(kinds)
            && !references.isOfResource(unknown))) {
      String found = unknown.shape() == Outcome.Shape.LIST ? "a list" : "a string";
      violations.add(
          location
              .whateverTheValue()
              .violation(
                  Keyword.TYPE,
                  "`"
                      + unknown.label()
                      + "` is "
                      + found
                      + ", but "
                      + JsonTypes.words(kinds)
                      + " is required."));
    }
    references.check(unknown, location, shape, violations);
    for (PropertyShape part : shape.allOf()) {
      validateUnknown(unknown, location, part, violations);
    }
  }
}
