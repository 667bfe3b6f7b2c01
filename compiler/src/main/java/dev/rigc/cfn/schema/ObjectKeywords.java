package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PatternProperty;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The keywords for objects, but those that tie properties to each other. */
final class ObjectKeywords {
  /** Brings in properties from elsewhere, so that none can be called missing or unknown. */
  private static final String TRANSFORM = "Fn::Transform";

  private final SchemaValidator validator;

  ObjectKeywords(SchemaValidator validator) {
    this.validator = validator;
  }

  void check(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    if (!schema.isAbout(Keyword.Subject.OBJECT)) {
      return;
    }
    boolean open = mapping.map().find(TRANSFORM) != null;
    if (!open) {
      required(mapping, location, schema, violations);
      size(mapping, location, schema, violations);
    }
    if (violations.isDecided()) {
      return;
    }
    DependencyKeywords.check(mapping, location, schema, open, violations);
    children(mapping, location, schema, violations);
    Optional<PropertySchema> names = schema.propertyNames();
    if (names.isPresent()) {
      names(mapping, names.get(), violations);
    }
  }

  /** Whether one look shows that a required property is not there in any case. */
  static boolean lacksRequired(ConditionedMapping mapping, PropertySchema schema) {
    for (String name : schema.required()) {
      if (mapping.lacks(name)) {
        return mapping.map().find(TRANSFORM) == null;
      }
    }
    return false;
  }

  private static void required(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    for (String name : schema.required()) {
      for (Guard guard : mapping.absent(name)) {
        violations.add(
            location
                .under(guard)
                .violation(
                    Keyword.REQUIRED, () -> "The required property `" + name + "` is missing.")
                .withMissing(List.of(name)));
      }
    }
  }

  private static void size(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    OptionalInt least = schema.minProperties();
    OptionalInt most = schema.maxProperties();
    int size = mapping.map().size();
    if (size < least.orElse(0)) {
      String wanted = "; at least " + least.getAsInt() + " are required.";
      violations.add(
          location.violation(Keyword.MIN_PROPERTIES, "This has " + size + " entries" + wanted));
    }
    if (size > most.orElse(Integer.MAX_VALUE)) {
      String wanted = "; at most " + most.getAsInt() + " are allowed.";
      violations.add(
          location.violation(Keyword.MAX_PROPERTIES, "This has " + size + " entries" + wanted));
    }
  }

  private void children(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    MapValue map = mapping.map();
    List<String> known = schema.names();
    if (schema.limitsEveryProperty() || map.size() <= known.size()) {
      for (int i = 0; i < map.size() && !violations.isDecided(); i++) {
        child(mapping, i, location, schema, violations);
      }
    } else {
      for (int i = 0; i < known.size() && !violations.isDecided(); i++) {
        int index = map.node().indexOf(known.get(i));
        if (index >= 0) {
          child(mapping, index, location, schema, violations);
        }
      }
    }
  }

  private void child(
      ConditionedMapping mapping,
      int index,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    ScalarNode key = mapping.map().node().entry(index).key();
    String name = key.text();
    PropertySchema named = schema.properties().get(name);
    boolean known = named != null;
    if (named != null) {
      child(mapping, index, key, location, named, violations);
    }
    for (PatternProperty pattern : schema.patternProperties()) {
      if (pattern.name().accepts(name)) {
        known = true;
        child(mapping, index, key, location, pattern.schema(), violations);
      }
    }
    if (!known && schema.closed() && !name.equals(TRANSFORM)) {
      unknown(mapping, key, schema.names(), violations);
    }
  }

  private void child(
      ConditionedMapping mapping,
      int index,
      ScalarNode key,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    Value written = mapping.map().value(index);
    if (!(written instanceof Function) && !schema.isNever()) {
      InstanceLocation at = location.ofLiteral(written, key, mapping.guard());
      validator.validateLiteral(written, at, schema, violations);
      return;
    }
    for (Alternative value : mapping.present(key.text())) {
      if (schema.isNever()) {
        violations.add(notHere(location.under(value.guard()), key));
      } else {
        validator.validate(value, location.of(value, key), schema, violations);
      }
    }
  }

  private static Violation notHere(InstanceLocation location, ScalarNode key) {
    String message = Phrases.quoted(key.text()) + " must not be set here.";
    return new Violation(
        Keyword.NOT, key, key.path(), location.guard(), location.origin(), () -> message);
  }

  private static void unknown(
      ConditionedMapping mapping, ScalarNode key, List<String> known, Violations violations) {
    InstanceLocation location = InstanceLocation.of(mapping.guard(), key);
    String name = key.text();
    violations.add(
        location
            .violation(
                Keyword.ADDITIONAL_PROPERTIES,
                () -> "There is no property " + Phrases.quoted(name) + " here.")
            .withHint(() -> hint(name, known)));
  }

  private static Optional<String> hint(String name, List<String> known) {
    return Suggestion.word(name, known)
        .map(Suggestion::didYouMean)
        .or(
            () ->
                known.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Known are " + Phrases.quotedAnd(known) + "."));
  }

  private void names(ConditionedMapping mapping, PropertySchema wanted, Violations violations) {
    MapValue map = mapping.map();
    for (int i = 0; i < map.size(); i++) {
      ScalarNode key = map.node().entry(i).key();
      validator.validate(
          new Scalar(key), InstanceLocation.of(mapping.guard(), key), wanted, violations);
    }
  }
}
