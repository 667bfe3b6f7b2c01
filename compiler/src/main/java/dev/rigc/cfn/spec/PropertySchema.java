package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.PackedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What one place of a template may hold: a node of a resource schema. The words are those of JSON
 * Schema and of the additions that AWS's resource schemas make to it. References have been
 * followed, so a schema may lead back to itself; nested schemas are read when they are asked for.
 *
 * <p>Absent facts are empty: an empty list of {@link #allowed()} values allows every value.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">Resource
 *     type schema</a>
 */
public final class PropertySchema {
  private static final long UNKNOWN_PROPERTIES =
      Keyword.ADDITIONAL_PROPERTIES.bit() | Keyword.PATTERN_PROPERTIES.bit();

  private final SchemaFacts facts;
  private final boolean never;
  private final Set<ValueKind> kinds;
  private final int kindBits;

  PropertySchema(PackedValue schema, Definitions definitions) {
    this.facts = new SchemaFacts(schema, definitions);
    this.never = schema.isFalse();
    this.kinds = facts.get(Keyword.TYPE, Set.of());
    this.kindBits = bits(kinds);
  }

  private static int bits(Set<ValueKind> kinds) {
    int bits = 0;
    for (ValueKind kind : kinds) {
      bits |= kind.bit();
    }
    return bits;
  }

  /** Whether no value at all may stand here. */
  public boolean isNever() {
    return never;
  }

  /** The kinds a value may have; empty when any will do. */
  public Set<ValueKind> kinds() {
    return kinds;
  }

  /** Whether a value may have this kind, as one of several or because any will do. */
  public boolean takes(ValueKind kind) {
    return kindBits == 0 || (kindBits & kind.bit()) != 0;
  }

  /** Whether there is any keyword about a subject: most schemas have one or two keywords. */
  public boolean isAbout(Keyword.Subject subject) {
    return facts.haveAny(Keyword.all(subject));
  }

  // ---- objects

  /** The known properties by name, in the order of their names. */
  public Map<String, PropertySchema> properties() {
    return facts.get(Keyword.PROPERTIES, NamedSchemas.NONE);
  }

  /** The names of the known properties, in order. */
  public List<String> names() {
    return facts.get(Keyword.PROPERTIES, NamedSchemas.NONE).names();
  }

  /** Whether even a property that is not known may be refused or have a schema. */
  public boolean limitsEveryProperty() {
    return facts.haveAny(UNKNOWN_PROPERTIES);
  }

  /** One known property. */
  public Optional<PropertySchema> property(String name) {
    return Optional.ofNullable(properties().get(name));
  }

  /** The properties that must be present. */
  public List<String> required() {
    return facts.get(Keyword.REQUIRED, List.of());
  }

  /** Whether a property that is neither known nor fits a pattern is refused. */
  public boolean closed() {
    return !facts.get(Keyword.ADDITIONAL_PROPERTIES, true);
  }

  /** Shapes for all properties whose names fit a pattern. */
  public List<PatternProperty> patternProperties() {
    return facts.get(Keyword.PATTERN_PROPERTIES, List.of());
  }

  /** What every property's name must fit. */
  public Optional<PropertySchema> propertyNames() {
    return facts.get(Keyword.PROPERTY_NAMES, Optional.empty());
  }

  public OptionalInt minProperties() {
    return facts.get(Keyword.MIN_PROPERTIES, OptionalInt.empty());
  }

  public OptionalInt maxProperties() {
    return facts.get(Keyword.MAX_PROPERTIES, OptionalInt.empty());
  }

  /** Properties that others must stand beside. */
  public List<Dependents> dependentRequired() {
    return facts.get(Keyword.DEPENDENT_REQUIRED, List.of());
  }

  /** Properties that others must not stand beside. */
  public List<Dependents> dependentExcluded() {
    return facts.get(Keyword.DEPENDENT_EXCLUDED, List.of());
  }

  /** Groups of properties of which exactly one must be present. */
  public List<List<String>> requiredXor() {
    return facts.get(Keyword.REQUIRED_XOR, List.of());
  }

  /** Groups of properties of which at least one must be present. */
  public List<List<String>> requiredOr() {
    return facts.get(Keyword.REQUIRED_OR, List.of());
  }

  // ---- lists

  /** The schema of every item. */
  public Optional<PropertySchema> items() {
    return facts.get(Keyword.ITEMS, Optional.empty());
  }

  /** The schemas of the first items, by position. */
  public List<PropertySchema> prefixItems() {
    return facts.get(Keyword.PREFIX_ITEMS, List.of());
  }

  /** What at least one item must fit. */
  public Optional<PropertySchema> contains() {
    return facts.get(Keyword.CONTAINS, Optional.empty());
  }

  public OptionalInt minItems() {
    return facts.get(Keyword.MIN_ITEMS, OptionalInt.empty());
  }

  public OptionalInt maxItems() {
    return facts.get(Keyword.MAX_ITEMS, OptionalInt.empty());
  }

  /** Whether no two items may be equal. */
  public boolean uniqueItems() {
    return facts.get(Keyword.UNIQUE_ITEMS, false);
  }

  /** The properties that together must tell every two items apart. */
  public List<String> uniqueKeys() {
    return facts.get(Keyword.UNIQUE_KEYS, List.of());
  }

  /** How many different items there may be. */
  public OptionalInt maxUniqueItems() {
    return facts.get(Keyword.MAX_UNIQUE_ITEMS, OptionalInt.empty());
  }

  // ---- scalars

  /** The allowed values as a template writes them; numbers and booleans are text here. */
  public List<String> allowed() {
    return facts.get(Keyword.ENUM, List.of());
  }

  /** The allowed values in lower case, where AWS ignores the case of what is written. */
  public List<String> allowedIgnoringCase() {
    return facts.get(Keyword.ENUM_CASE_INSENSITIVE, List.of());
  }

  /** The one allowed value. */
  public Optional<String> constant() {
    return facts.get(Keyword.CONST, Optional.empty());
  }

  /** Values that are refused. */
  public List<String> forbidden() {
    return facts.get(Keyword.NOT_ENUM, List.of());
  }

  /** The expression a string must fit. */
  public Optional<ValuePattern> pattern() {
    return facts.get(Keyword.PATTERN, Optional.empty());
  }

  /** The name of a format, see {@link ValueFormats}. */
  public Optional<String> format() {
    return facts.get(Keyword.FORMAT, Optional.empty());
  }

  public OptionalInt minLength() {
    return facts.get(Keyword.MIN_LENGTH, OptionalInt.empty());
  }

  public OptionalInt maxLength() {
    return facts.get(Keyword.MAX_LENGTH, OptionalInt.empty());
  }

  /** The smallest allowed number. */
  public OptionalDouble minimum() {
    return facts.get(Keyword.MINIMUM, OptionalDouble.empty());
  }

  /** The largest allowed number. */
  public OptionalDouble maximum() {
    return facts.get(Keyword.MAXIMUM, OptionalDouble.empty());
  }

  /** The number below the smallest allowed one. */
  public OptionalDouble exclusiveMinimum() {
    return facts.get(Keyword.EXCLUSIVE_MINIMUM, OptionalDouble.empty());
  }

  /** The number above the largest allowed one. */
  public OptionalDouble exclusiveMaximum() {
    return facts.get(Keyword.EXCLUSIVE_MAXIMUM, OptionalDouble.empty());
  }

  /** The number of which a value must be a multiple. */
  public OptionalDouble multipleOf() {
    return facts.get(Keyword.MULTIPLE_OF, OptionalDouble.empty());
  }

  // ---- combinations

  /** Shapes that a value must fit all of. */
  public List<PropertySchema> allOf() {
    List<PropertySchema> own = facts.get(Keyword.ALL_OF, List.of());
    List<PropertySchema> referred = facts.get(Keyword.REF, List.of());
    if (own.isEmpty() || referred.isEmpty()) {
      return own.isEmpty() ? referred : own;
    }
    List<PropertySchema> all = new ArrayList<>(own);
    all.addAll(referred);
    return all;
  }

  /** Shapes that a value must fit at least one of; empty when there is no such demand. */
  public List<PropertySchema> anyOf() {
    return facts.get(Keyword.ANY_OF, List.of());
  }

  /** Shapes that a value must fit exactly one of; empty when there is no such demand. */
  public List<PropertySchema> oneOf() {
    return facts.get(Keyword.ONE_OF, List.of());
  }

  /** The schema that a value must not fit. */
  public Optional<PropertySchema> not() {
    return facts.get(Keyword.NOT, Optional.empty());
  }

  /** Shapes that depend on the value itself. */
  public Optional<Conditional> conditional() {
    return facts.get(Keyword.IF, Optional.empty());
  }
}
