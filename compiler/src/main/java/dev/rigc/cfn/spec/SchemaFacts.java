package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.PackedValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The facts of one schema. Which there are is known at once; what each says is decoded when it is
 * first asked for and then kept, as a lint of many templates asks for the same ones again and
 * again. Threads that share a schema may decode the same value at once: what they make is equal and
 * does not change, so that either may stay.
 */
final class SchemaFacts {
  private final Definitions definitions;

  /** The facts there are, as bits, and their values in the order of the bits. */
  private final long present;

  private final Object[] values;

  /** The facts of a schema; none if it is not an object. */
  SchemaFacts(PackedValue schema, Definitions definitions) {
    List<String> words = schema.isObject() ? schema.names() : List.of();
    this.definitions = definitions;
    this.present = bits(words);
    this.values = new Object[Long.bitCount(present)];
    if (!words.isEmpty()) {
      schema.forEach(this::keep);
    }
  }

  private static long bits(List<String> words) {
    long bits = 0;
    for (String word : words) {
      Keyword fact = Keyword.named(word);
      bits |= fact == null ? 0 : fact.bit();
    }
    return bits;
  }

  private void keep(String word, PackedValue value) {
    Keyword fact = Keyword.named(word);
    if (fact != null) {
      values[position(fact)] = value;
    }
  }

  private int position(Keyword fact) {
    return Long.bitCount(present & (fact.bit() - 1));
  }

  /** Whether there is any of these facts, see {@link Keyword#bit()}. */
  boolean haveAny(long bits) {
    return (present & bits) != 0;
  }

  /**
   * What a fact says.
   *
   * @param absent what there is without the fact; of the type that its form is decoded to
   */
  @SuppressWarnings("unchecked") // the form of a fact decides what it is decoded to
  <T> T get(Keyword fact, T absent) {
    if ((present & fact.bit()) == 0) {
      return absent;
    }
    int position = position(fact);
    Object value = values[position];
    if (value instanceof PackedValue packed) {
      value = decoded(fact.form(), packed);
      values[position] = value;
    }
    return (T) value;
  }

  private Object decoded(Keyword.Form form, PackedValue packed) {
    return switch (form) {
      case KINDS -> kinds(packed);
      case FLAG -> !packed.isFalse();
      case COUNT -> OptionalInt.of((int) packed.number());
      case NUMBER -> OptionalDouble.of(packed.number());
      case TEXT -> Optional.of(packed.text());
      case TEXTS -> packed.texts();
      case GROUPS -> groups(packed);
      case DEPENDENTS -> dependents(packed);
      case PATTERN -> Optional.of(new ValuePattern(packed.texts().get(0)));
      case CONDITIONAL -> Optional.of(conditional(packed));
      case SHAPE -> Optional.of(definitions.schema(packed));
      case SHAPES -> schemas(packed);
      case NAMED_SHAPES -> NamedSchemas.of(packed, definitions);
      case PATTERN_SHAPES -> patternProperties(packed);
      case REFERRED -> referred(packed);
    };
  }

  private Conditional conditional(PackedValue when) {
    return new Conditional(
        definitions.schema(when),
        get(Keyword.THEN, Optional.empty()),
        get(Keyword.ELSE, Optional.empty()));
  }

  private static Set<ValueKind> kinds(PackedValue names) {
    List<String> all = names.texts();
    if (all.size() == 1) {
      return Set.of(ValueKind.named(all.get(0)));
    }
    Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    for (String name : all) {
      kinds.add(ValueKind.named(name));
    }
    return Collections.unmodifiableSet(kinds);
  }

  private static List<List<String>> groups(PackedValue all) {
    List<List<String>> groups = new ArrayList<>();
    for (PackedValue group : all.items()) {
      groups.add(group.texts());
    }
    return List.copyOf(groups);
  }

  private static List<Dependents> dependents(PackedValue all) {
    List<Dependents> dependents = new ArrayList<>();
    all.forEach((name, others) -> dependents.add(new Dependents(name, others.texts())));
    return List.copyOf(dependents);
  }

  private List<PropertySchema> schemas(PackedValue all) {
    List<PropertySchema> schemas = new ArrayList<>();
    for (PackedValue schema : all.items()) {
      schemas.add(definitions.schema(schema));
    }
    return List.copyOf(schemas);
  }

  private List<PatternProperty> patternProperties(PackedValue all) {
    List<PatternProperty> schemas = new ArrayList<>();
    all.forEach(
        (name, schema) ->
            schemas.add(new PatternProperty(new ValuePattern(name), definitions.schema(schema))));
    return List.copyOf(schemas);
  }

  private List<PropertySchema> referred(PackedValue name) {
    PackedValue target = definitions.find(name.text());
    return target == null ? List.of() : List.of(definitions.schema(target));
  }
}
