package dev.rigc.cfn.schema;

import dev.rigc.cfn.spec.Conditional;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Phrases;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keywords that apply other schemas to the same value: anyOf, oneOf, not, if, then, else. */
final class Applicators {
  private final SchemaValidator validator;
  private final Map<PropertySchema, Set<String>> mentioned = new HashMap<>();

  Applicators(SchemaValidator validator) {
    this.validator = validator;
  }

  /** Checks a mapping, in every way in which the properties that matter can occur together. */
  void check(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    Optional<Conditional> conditional = schema.conditional();
    if (conditional.isPresent()) {
      ifThenElse(mapping, location, conditional.get(), violations);
    }
    if (!schema.isAbout(Keyword.Subject.FORMS)) {
      return;
    }
    Instance whole = new Instance.OfMapping(validator, mapping, location);
    if (mapping.isFixed()) {
      if (anyOf(whole, location, schema.anyOf(), violations)) {
        oneOfAndNot(whole, location, schema, violations);
      }
    } else if (isInvalidForAll(whole, location, schema.anyOf())) {
      explain(whole, schema.anyOf(), location, Keyword.ANY_OF, violations);
    } else {
      for (ConditionedMapping pinned : mapping.pin(keys(schema), violations)) {
        InstanceLocation at = locationOf(pinned, location);
        Instance instance = new Instance.OfMapping(validator, pinned, at);
        anyOf(instance, at, schema.anyOf(), violations);
        oneOfAndNot(instance, at, schema, violations);
      }
    }
  }

  private Set<String> keys(PropertySchema schema) {
    return mentioned.computeIfAbsent(schema, DecisiveProperties::of);
  }

  /** What holds whatever the conditions are is decided once, the rest for each combination. */
  private void ifThenElse(
      ConditionedMapping mapping,
      InstanceLocation location,
      Conditional rule,
      Violations violations) {
    Instance whole = new Instance.OfMapping(validator, mapping, location);
    if (mapping.isFixed()) {
      ifThenElse(whole, location, rule, violations);
      return;
    }
    if (rule.otherwise().isEmpty()
        && whole.validity(rule.when(), location.guard()) == Validity.INVALID) {
      return;
    }
    Set<String> keys = mentioned.computeIfAbsent(rule.when(), DecisiveProperties::ofCondition);
    for (ConditionedMapping pinned : mapping.pin(keys, violations)) {
      InstanceLocation at = locationOf(pinned, location);
      ifThenElse(new Instance.OfMapping(validator, pinned, at), at, rule, violations);
    }
  }

  private static InstanceLocation locationOf(ConditionedMapping pinned, InstanceLocation location) {
    InstanceLocation under = location.under(pinned.guard());
    return pinned.dependsOnParameters() ? under.dependingOnParameters() : under;
  }

  /** Checks a list or a scalar. */
  void check(Value value, InstanceLocation location, PropertySchema schema, Violations violations) {
    Optional<Conditional> conditional = schema.conditional();
    if (conditional.isPresent()) {
      Instance instance = new Instance.OfValue(validator, value, location);
      ifThenElse(instance, location, conditional.get(), violations);
    }
    if (schema.isAbout(Keyword.Subject.FORMS)) {
      Instance instance = new Instance.OfValue(validator, value, location);
      anyOf(instance, location, schema.anyOf(), violations);
      oneOfAndNot(instance, location, schema, violations);
    }
  }

  /** Whether a value is surely invalid against each subschema; never so if there are none. */
  private static boolean isInvalidForAll(
      Instance instance, InstanceLocation location, List<PropertySchema> subschemas) {
    for (PropertySchema subschema : subschemas) {
      if (instance.validity(subschema, location.guard()) != Validity.INVALID) {
        return false;
      }
    }
    return !subschemas.isEmpty();
  }

  /** Whether a value may be valid against a subschema, if there are any; says so if it cannot. */
  private static boolean anyOf(
      Instance instance,
      InstanceLocation location,
      List<PropertySchema> subschemas,
      Violations violations) {
    boolean undecided = false;
    for (PropertySchema subschema : subschemas) {
      Validity validity = instance.validity(subschema, location.guard());
      if (validity == Validity.VALID) {
        return true;
      }
      undecided |= validity == Validity.UNDECIDED;
    }
    if (undecided) {
      violations.undecided();
    } else if (!subschemas.isEmpty()) {
      explain(instance, subschemas, location, Keyword.ANY_OF, violations);
      return false;
    }
    return true;
  }

  /** Exactly one of the subschemas must be valid, and that under {@code not} must not. */
  private static void oneOfAndNot(
      Instance instance, InstanceLocation location, PropertySchema schema, Violations violations) {
    List<PropertySchema> subschemas = schema.oneOf();
    if (!subschemas.isEmpty()) {
      oneOf(instance, location, subschemas, violations);
    }
    Optional<PropertySchema> excluded = schema.not();
    if (excluded.isPresent()) {
      not(instance, location, excluded.get(), violations);
    }
  }

  private static void oneOf(
      Instance instance,
      InstanceLocation location,
      List<PropertySchema> subschemas,
      Violations violations) {
    int fitting = 0;
    boolean undecided = false;
    for (PropertySchema subschema : subschemas) {
      Validity validity = instance.validity(subschema, location.guard());
      fitting += validity == Validity.VALID ? 1 : 0;
      undecided |= validity == Validity.UNDECIDED;
    }
    if (fitting > 1) {
      String message = "This fits " + fitting + " of the forms that exclude each other.";
      violations.add(location.violation(Keyword.ONE_OF, message));
    } else if (fitting == 0 && undecided) {
      violations.undecided();
    } else if (fitting == 0) {
      explain(instance, subschemas, location, Keyword.ONE_OF, violations);
    }
  }

  private static void ifThenElse(
      Instance instance,
      InstanceLocation location,
      Conditional conditional,
      Violations violations) {
    Optional<PropertySchema> next =
        switch (instance.validity(conditional.when(), location.guard())) {
          case VALID -> conditional.then();
          case INVALID -> conditional.otherwise();
          case UNDECIDED -> {
            violations.undecided();
            yield Optional.empty();
          }
        };
    if (next.isPresent()) {
      instance.validate(next.get(), violations);
    }
  }

  private static void not(
      Instance instance, InstanceLocation location, PropertySchema other, Violations violations) {
    switch (instance.validity(other, location.guard())) {
      case VALID ->
          violations.add(
              location.violation(Keyword.NOT, "This is not allowed here" + named(other)));
      case UNDECIDED -> violations.undecided();
      case INVALID -> {}
    }
  }

  private static String named(PropertySchema schema) {
    Set<String> keys = DecisiveProperties.of(schema);
    return keys.isEmpty() ? "." : ": it is about " + Phrases.quotedAnd(keys) + ".";
  }

  /** Says what is missing, or else what is wrong with the subschema that comes closest. */
  private static void explain(
      Instance instance,
      List<PropertySchema> subschemas,
      InstanceLocation location,
      Keyword keyword,
      Violations violations) {
    List<SubschemaCheck> failed = subschemas.stream().map(instance::check).toList();
    List<Violation> all = failed.stream().flatMap(check -> check.violations().stream()).toList();
    if (all.stream().allMatch(p -> !p.missing().isEmpty() && p.path().equals(location.path()))) {
      Set<String> missing = new LinkedHashSet<>();
      all.forEach(violation -> missing.addAll(violation.missing()));
      violations.add(
          location.violation(keyword, required(missing)).withMissing(List.copyOf(missing)));
      return;
    }
    failed.stream()
        .min(Comparator.comparingInt(Applicators::distance))
        .ifPresent(nearest -> nearest.violations().forEach(violations::add));
  }

  /** A value of the wrong type is farther off than any number of other faults. */
  private static int distance(SubschemaCheck check) {
    boolean otherType =
        check.violations().stream().anyMatch(violation -> violation.keyword() == Keyword.TYPE);
    return check.violations().size() + (otherType ? 1000 : 0);
  }

  /** That one of some properties is required. */
  static String required(Collection<String> names) {
    return (names.size() == 1 ? "" : "One of ") + Phrases.quotedOr(names) + " is required here.";
  }
}
