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
import java.util.stream.Stream;

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
  private final DecodedFacts facts;
  private final boolean never;

  PropertyShape(Map<String, PackedValue> facts, boolean never, Definitions definitions) {
    this.definitions = definitions;
    this.never = never;
    this.facts = new DecodedFacts(facts);
  }

  /** Whether no value at all may stand here. */
  public boolean isNever() {
    return never;
  }

  /** The kinds a value may have; empty when any will do. */
  public Set<ValueKind> kinds() {
    return facts.get("type", Set.of(), PropertyShape::kinds);
  }

  private static Set<ValueKind> kinds(PackedValue names) {
    Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    names.texts().forEach(name -> kinds.add(ValueKind.named(name)));
    return Collections.unmodifiableSet(kinds);
  }

  // ---- objects

  /** The known properties by name, in the order of their names. */
  public Map<String, PropertyShape> properties() {
    return facts.get("properties", Map.of(), this::properties);
  }

  private Map<String, PropertyShape> properties(PackedValue all) {
    Map<String, PropertyShape> shapes = new LinkedHashMap<>();
    all.forEach((name, schema) -> shapes.put(name, definitions.shape(schema)));
    return Collections.unmodifiableMap(shapes);
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
    return facts.get("additionalProperties", false, PackedValue::isFalse);
  }

  /** Shapes for all properties whose names fit a pattern. */
  public List<PatternProperty> patternProperties() {
    return facts.get("patternProperties", List.of(), this::patternProperties);
  }

  private List<PatternProperty> patternProperties(PackedValue all) {
    List<PatternProperty> shapes = new ArrayList<>();
    all.forEach(
        (name, schema) ->
            shapes.add(new PatternProperty(new ValuePattern(name), definitions.shape(schema))));
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
    return facts.get("uniqueItems", false, PackedValue::isTrue);
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
    return text("const");
  }

  /** Values that are refused. */
  public List<String> forbidden() {
    return texts("notEnum");
  }

  /** The expression a string must fit. */
  public Optional<ValuePattern> pattern() {
    return facts.get(
        "pattern", Optional.empty(), text -> Optional.of(new ValuePattern(text.texts().get(0))));
  }

  /** The name of a format, see {@link ValueFormats}. */
  public Optional<String> format() {
    return text("format");
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
    List<PropertyShape> own = shapes("allOf");
    List<PropertyShape> referred = facts.get("$ref", List.of(), this::referred);
    return referred.isEmpty() ? own : Stream.of(own, referred).flatMap(List::stream).toList();
  }

  private List<PropertyShape> referred(PackedValue name) {
    PackedValue target = definitions.find(name.text());
    return target == null ? List.of() : List.of(definitions.shape(target));
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

  private Optional<String> text(String name) {
    return facts.get(name, Optional.empty(), value -> Optional.of(value.text()));
  }

  private List<String> texts(String name) {
    return facts.get(name, List.of(), PackedValue::texts);
  }

  private OptionalInt count(String name) {
    return facts.get(name, OptionalInt.empty(), value -> OptionalInt.of((int) value.number()));
  }

  private OptionalDouble number(String name) {
    return facts.get(name, OptionalDouble.empty(), value -> OptionalDouble.of(value.number()));
  }

  private Optional<PropertyShape> shape(String name) {
    return facts.get(name, Optional.empty(), schema -> Optional.of(definitions.shape(schema)));
  }

  private List<PropertyShape> shapes(String name) {
    return facts.get(
        name, List.of(), list -> list.items().stream().map(definitions::shape).toList());
  }

  private Map<String, List<String>> lists(String name) {
    return facts.get(name, Map.of(), PropertyShape::lists);
  }

  private static Map<String, List<String>> lists(PackedValue all) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    all.forEach((key, list) -> lists.put(key, list.texts()));
    return Collections.unmodifiableMap(lists);
  }

  private List<List<String>> groups(String name) {
    return facts.get(
        name, List.of(), list -> list.items().stream().map(PackedValue::texts).toList());
  }
}
