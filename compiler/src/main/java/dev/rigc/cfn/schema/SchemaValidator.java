package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertySchema;
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
      Value value, Node key, Guard guard, PropertySchema schema, Violations violations) {
    InstanceLocation location = InstanceLocation.of(guard, key);
    for (Alternative alternative : evaluator.alternatives(value, guard)) {
      validate(alternative, location.of(alternative, key), schema, violations);
    }
  }

  /** Validates one of the values that may be at a location. */
  public void validate(
      Alternative alternative,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    if (alternative.isAbsent() || violations.isDecided()) {
      return;
    }
    if (schema.isNever()) {
      violations.add(excluded(location));
    } else if (alternative.outcome() instanceof Outcome.Unknown unknown) {
      validateUnknown(unknown, location, schema, violations);
    } else if (alternative.outcome() instanceof Outcome.Known known) {
      validate(known.value(), location, schema, violations);
    }
  }

  /** Validates a value that is not a function. */
  void validateLiteral(
      Value value, InstanceLocation location, PropertySchema schema, Violations violations) {
    if (violations.isDecided()) {
      return;
    }
    if (schema.isNever()) {
      violations.add(excluded(location));
    } else {
      validate(value, location, schema, violations);
    }
  }

  private static Violation excluded(InstanceLocation location) {
    return location.violation(Keyword.NOT, "This property must not be set here.");
  }

  /** Validates a value that is known at its own level. */
  public void validate(
      Value value, InstanceLocation location, PropertySchema schema, Violations violations) {
    if (value instanceof MapValue map) {
      validate(
          ConditionedMapping.of(evaluator, map, location.guard()), location, schema, violations);
      return;
    }
    if (!hasKind(value, location, schema, violations)) {
      return;
    }
    if (value instanceof Scalar scalar) {
      scalars.check(scalar.node(), location, schema, violations);
    } else if (value instanceof ListValue list) {
      lists.check(list, location, schema, violations);
    }
    for (PropertySchema part : schema.allOf()) {
      validate(value, location, part, violations);
    }
    applicators.check(value, location, schema, violations);
  }

  /** Validates a mapping as it looks under certain conditions. */
  public void validate(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    if (!hasKind(mapping.map(), location, schema, violations)) {
      return;
    }
    objects.check(mapping, location, schema, violations);
    if (violations.isDecided()) {
      return;
    }
    for (PropertySchema part : schema.allOf()) {
      validate(mapping, location, part, violations);
    }
    applicators.check(mapping, location, schema, violations);
  }

  private static boolean hasKind(
      Value value, InstanceLocation location, PropertySchema schema, Violations violations) {
    if (JsonTypes.fits(value, schema)) {
      return true;
    }
    Set<ValueKind> kinds = schema.kinds();
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
      PropertySchema schema,
      Violations violations) {
    violations.undecided();
    Set<ValueKind> kinds = schema.kinds();
    if ((unknown.type() == Outcome.Type.LIST && JsonTypes.onlyScalars(kinds))
        || (unknown.type() == Outcome.Type.STRING
            && JsonTypes.onlyLists(kinds)
            && !references.isOfResource(unknown))) {
      String found = unknown.type() == Outcome.Type.LIST ? "a list" : "a string";
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
    references.check(unknown, location, schema, violations);
    for (PropertySchema part : schema.allOf()) {
      validateUnknown(unknown, location, part, violations);
    }
  }
}
