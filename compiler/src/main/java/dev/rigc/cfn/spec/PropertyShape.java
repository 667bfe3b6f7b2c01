package dev.rigc.cfn.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one place of a template may hold: a node of a resource schema. The words are those of JSON
 * Schema and of the additions that AWS's resource schemas make to it. References have been
 * followed, so a shape may lead back to itself; nested shapes are read when they are asked for.
 *
 * <p>Absent facts are empty: an empty list of {@link #allowed()} values allows every value.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">Resource
 *     type schema</a>
 */
public final class PropertyShape {

  private final Definitions definitions;
  private final Map<String, PackedValue> facts;
  private final boolean never;
  private @Nullable Map<String, PropertyShape> properties;
  private @Nullable Set<ValueKind> kinds;
  private @Nullable ValuePattern pattern;

  PropertyShape(Map<String, PackedValue> facts, boolean never, Definitions definitions) {
    this.definitions = definitions;
    this.never = never;
    this.facts = facts;
  }

  /** Whether no value at all may stand here. */
  public boolean isNever() {
    return never;
  }

  /** The kinds a value may have; empty when any will do. */
  public Set<ValueKind> kinds() {
    Set<ValueKind> known = kinds;
    if (known == null) {
      known = EnumSet.noneOf(ValueKind.class);
      for (String name : texts("type")) {
        known.add(ValueKind.named(name));
      }
      known = Collections.unmodifiableSet(known);
      kinds = known;
    }
    return known;
  }

  // ---- objects

  /** The known properties by name, in the order of their names. */
  public Map<String, PropertyShape> properties() {
    Map<String, PropertyShape> known = properties;
    if (known == null) {
      Map<String, PropertyShape> shapes = new LinkedHashMap<>();
      PackedValue all = facts.get("properties");
      if (all != null) {
        for (Map.Entry<String, PackedValue> property : all.members().entrySet()) {
          shapes.put(property.getKey(), definitions.shape(property.getValue()));
        }
      }
      known = Collections.unmodifiableMap(shapes);
      properties = known;
    }
    return known;
  }

  /** One known property. */
  public Optional<PropertyShape> property(String name) {
    return Optional.ofNullable(properties().get(name));
  }

  /** The properties that must be present. */
  public List<String> required() {
    return texts("required");
  }

  /** Whether a property that is neither known nor fits a pattern is refused. */
  public boolean closed() {
    return fact("additionalProperties").filter(PackedValue::isFalse).isPresent();
  }

  /** Shapes for all properties whose names fit a pattern. */
  public List<PatternProperty> patternProperties() {
    List<PatternProperty> shapes = new ArrayList<>();
    fact("patternProperties")
        .ifPresent(
            all ->
                all.forEach(
                    (name, s) ->
                        shapes.add(
                            new PatternProperty(new ValuePattern(name), definitions.shape(s)))));
    return List.copyOf(shapes);
  }

  /** What every property's name must fit. */
  public Optional<PropertyShape> propertyNames() {
    return shape("propertyNames");
  }

  public OptionalInt minProperties() {
    return count("minProperties");
  }

  public OptionalInt maxProperties() {
    return count("maxProperties");
  }

  /** For each property, those that must stand beside it. */
  public Map<String, List<String>> dependentRequired() {
    return lists("dependentRequired");
  }

  /** For each property, those that must not stand beside it. */
  public Map<String, List<String>> dependentExcluded() {
    return lists("dependentExcluded");
  }

  /** Groups of properties of which exactly one must be present. */
  public List<List<String>> requiredXor() {
    return groups("requiredXor");
  }

  /** Groups of properties of which at least one must be present. */
  public List<List<String>> requiredOr() {
    return groups("requiredOr");
  }

  // ---- lists

  /** The shape of every item. */
  public Optional<PropertyShape> items() {
    return shape("items");
  }

  /** The shapes of the first items, by position. */
  public List<PropertyShape> prefixItems() {
    return shapes("prefixItems");
  }

  /** What at least one item must fit. */
  public Optional<PropertyShape> contains() {
    return shape("contains");
  }

  public OptionalInt minItems() {
    return count("minItems");
  }

  public OptionalInt maxItems() {
    return count("maxItems");
  }

  /** Whether no two items may be equal. */
  public boolean uniqueItems() {
    return fact("uniqueItems").filter(PackedValue::isTrue).isPresent();
  }

  /** The properties that together must tell every two items apart. */
  public List<String> uniqueKeys() {
    return texts("uniqueKeys");
  }

  /** How many different items there may be. */
  public OptionalInt maxUniqueItems() {
    return count("maxUniqueItems");
  }

  // ---- scalars

  /** The allowed values as a template writes them; numbers and booleans are text here. */
  public List<String> allowed() {
    return texts("enum");
  }

  /** The allowed values in lower case, where AWS ignores the case of what is written. */
  public List<String> allowedIgnoringCase() {
    return texts("enumCaseInsensitive");
  }

  /** The one allowed value. */
  public Optional<String> constant() {
    return fact("const").map(PackedValue::text);
  }

  /** Values that are refused. */
  public List<String> forbidden() {
    return texts("notEnum");
  }

  /** The expression a string must fit. */
  public Optional<ValuePattern> pattern() {
    ValuePattern known = pattern;
    if (known == null && facts.containsKey("pattern")) {
      known = new ValuePattern(texts("pattern").get(0));
      pattern = known;
    }
    return Optional.ofNullable(known);
  }

  /** The name of a format, see {@link ValueFormats}. */
  public Optional<String> format() {
    return fact("format").map(PackedValue::text);
  }

  public OptionalInt minLength() {
    return count("minLength");
  }

  public OptionalInt maxLength() {
    return count("maxLength");
  }

  /** The smallest allowed number. */
  public OptionalDouble minimum() {
    return number("minimum");
  }

  /** The largest allowed number. */
  public OptionalDouble maximum() {
    return number("maximum");
  }

  /** The number below the smallest allowed one. */
  public OptionalDouble exclusiveMinimum() {
    return number("exclusiveMinimum");
  }

  /** The number above the largest allowed one. */
  public OptionalDouble exclusiveMaximum() {
    return number("exclusiveMaximum");
  }

  /** The number of which a value must be a multiple. */
  public OptionalDouble multipleOf() {
    return number("multipleOf");
  }

  /**
   * The attributes whose values belong here, such as {@code AWS::KMS::Key.Arn}: the type, a dot and
   * the name of a property or attribute.
   */
  public List<String> relatesTo() {
    return texts("relatesTo");
  }

  // ---- combinations

  /** Shapes that a value must fit all of. */
  public List<PropertyShape> allOf() {
    List<PropertyShape> all = new ArrayList<>(shapes("allOf"));
    fact("$ref")
        .map(name -> definitions.find(name.text()))
        .ifPresent(target -> all.add(definitions.shape(target)));
    return List.copyOf(all);
  }

  /** Shapes that a value must fit at least one of; empty when there is no such demand. */
  public List<PropertyShape> anyOf() {
    return shapes("anyOf");
  }

  /** Shapes that a value must fit exactly one of; empty when there is no such demand. */
  public List<PropertyShape> oneOf() {
    return shapes("oneOf");
  }

  /** The shape that a value must not fit. */
  public Optional<PropertyShape> not() {
    return shape("not");
  }

  /** Shapes that depend on the value itself. */
  public Optional<Conditional> conditional() {
    return shape("if").map(when -> new Conditional(when, shape("then"), shape("else")));
  }

  // ---- reading

  private Optional<PackedValue> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  private List<String> texts(String name) {
    PackedValue value = facts.get(name);
    return value == null ? List.of() : value.texts();
  }

  private OptionalInt count(String name) {
    PackedValue value = facts.get(name);
    return value == null ? OptionalInt.empty() : OptionalInt.of((int) value.number());
  }

  private OptionalDouble number(String name) {
    PackedValue value = facts.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.number());
  }

  private Optional<PropertyShape> shape(String name) {
    return fact(name).map(definitions::shape);
  }

  private List<PropertyShape> shapes(String name) {
    return fact(name)
        .map(list -> list.items().stream().map(definitions::shape).toList())
        .orElse(List.of());
  }

  private Map<String, List<String>> lists(String name) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    fact(name).ifPresent(all -> all.forEach((key, list) -> lists.put(key, list.texts())));
    return Collections.unmodifiableMap(lists);
  }

  private List<List<String>> groups(String name) {
    return fact(name)
        .map(list -> list.items().stream().map(PackedValue::texts).toList())
        .orElse(List.of());
  }
}
