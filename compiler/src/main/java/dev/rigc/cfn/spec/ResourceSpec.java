package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.Day;
import dev.rigc.cfn.spec.fact.DecodedFacts;
import dev.rigc.cfn.spec.fact.PackedValue;
import dev.rigc.cfn.spec.fact.Regions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one resource type. Everything is read when it is first asked for; a spec may be
 * shared between threads.
 */
public final class ResourceSpec {

  private final String type;
  private final PackedValue packed;
  private final DecodedFacts facts;
  private final Definitions definitions;
  private final PropertySchema properties;
  private final Map<String, AttributeSpec> readAttributes = new ConcurrentHashMap<>();
  private volatile @Nullable Regions offering;

  ResourceSpec(String type, PackedValue facts) {
    this.type = type;
    this.packed = facts;
    this.facts = new DecodedFacts(facts.members());
    this.definitions = new Definitions(this.facts.raw("definitions").orElse(null));
    this.properties = definitions.schema(facts);
  }

  /** The type's name, such as {@code AWS::EC2::VPC}. */
  public String type() {
    return type;
  }

  /** The schema of the resource's {@code Properties}. */
  public PropertySchema properties() {
    return properties;
  }

  /** The facts about several properties together; they are not repeated in the schemas. */
  public List<ConditionalRule> rules() {
    return facts.get("rules", List.of(), list -> list.items().stream().map(this::rule).toList());
  }

  private ConditionalRule rule(PackedValue rule) {
    Map<String, PackedValue> parts = rule.members();
    return new ConditionalRule(
        text(parts, "id"),
        PropertyPath.parse(text(parts, "path")),
        definitions.schema(part(parts, "shape")),
        ConditionalRule.Weight.valueOf(text(parts, "weight").toUpperCase(Locale.ROOT)),
        text(parts, "message"),
        text(parts, "source"));
  }

  private static String text(Map<String, PackedValue> parts, String name) {
    return part(parts, name).text();
  }

  private static PackedValue part(Map<String, PackedValue> parts, String name) {
    PackedValue value = parts.get(name);
    if (value == null) {
      throw new IllegalStateException("A conditional rule lacks `" + name + "`.");
    }
    return value;
  }

  /** Properties that only the service sets; a template may not. */
  public List<PropertyPath> readOnly() {
    return paths("readOnlyProperties");
  }

  /** Properties that can be written and never read back. */
  public List<PropertyPath> writeOnly() {
    return paths("writeOnlyProperties");
  }

  /** Properties whose change replaces the resource. */
  public List<PropertyPath> createOnly() {
    return paths("createOnlyProperties");
  }

  /** Properties whose change replaces the resource under some conditions. */
  public List<PropertyPath> conditionalCreateOnly() {
    return paths("conditionalCreateOnlyProperties");
  }

  /** Properties that AWS advises against. */
  public List<PropertyPath> deprecated() {
    return paths("deprecatedProperties");
  }

  /** The properties that together identify the resource to its service. */
  public List<PropertyPath> primaryIdentifier() {
    return paths("primaryIdentifier");
  }

  private List<PropertyPath> paths(String name) {
    return facts.get(
        name, List.of(), list -> list.texts().stream().map(PropertyPath::parse).toList());
  }

  /** What {@code Fn::GetAtt} knows, by the name a template writes, in order of the names. */
  public Map<String, AttributeSpec> attributes() {
    return facts.get("attributes", Map.of(), this::attributes);
  }

  private Map<String, AttributeSpec> attributes(PackedValue all) {
    Map<String, AttributeSpec> read = new LinkedHashMap<>();
    all.forEach((name, kind) -> read.put(name, attribute(name, kind)));
    return Collections.unmodifiableMap(read);
  }

  /** One attribute. */
  public Optional<AttributeSpec> attribute(String name) {
    AttributeSpec known = readAttributes.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<AttributeSpec> found =
        facts
            .raw("attributes")
            .flatMap(all -> all.member(name))
            .map(kinds -> attribute(name, kinds));
    found.ifPresent(attribute -> readAttributes.put(name, attribute));
    return found;
  }

  private AttributeSpec attribute(String name, PackedValue kinds) {
    Set<ValueKind> known = EnumSet.noneOf(ValueKind.class);
    kinds.texts().forEach(kind -> known.add(ValueKind.named(kind)));
    Optional<PropertySchema> schema = schemaAt(PropertyPath.parse(name));
    if (known.isEmpty()) {
      schema.ifPresent(repeated -> known.addAll(repeated.kinds()));
    }
    return new AttributeSpec(name, known, schema);
  }

  /** What {@code Ref} gives. */
  public RefValue ref() {
    return facts.get(
        "ref",
        new RefValue(List.of(), RefValue.Form.OTHER),
        ref ->
            new RefValue(
                ref.texts("identifiers"),
                RefValue.Form.valueOf(ref.texts("form").get(0).toUpperCase(Locale.ROOT))));
  }

  /** The announced end of the type, if there is one. */
  public Optional<Lifecycle> lifecycle() {
    return facts.get("lifecycle", Optional.empty(), end -> Optional.of(lifecycle(end)));
  }

  private static Lifecycle lifecycle(PackedValue end) {
    return new Lifecycle(
        Lifecycle.Status.valueOf(end.texts("status").get(0).toUpperCase(Locale.ROOT)),
        end.texts("date").stream().findFirst().map(Day::of));
  }

  /** How the type takes tags, if it does. */
  public Optional<Tagging> tagging() {
    return facts.get("tagging", Optional.empty(), tags -> Optional.of(tagging(tags)));
  }

  private static Tagging tagging(PackedValue tags) {
    return new Tagging(
        tags.texts("property").get(0),
        Tagging.Form.valueOf(tags.texts("form").get(0).toUpperCase(Locale.ROOT)));
  }

  /** The regions that offer the type; empty when the sources do not say. */
  public Set<String> regions() {
    return offering().among(Regions.all());
  }

  /** Whether a region is not known to lack the type. */
  public boolean availableIn(String region) {
    return offering().include(region);
  }

  private Regions offering() {
    Regions read = offering;
    if (read == null) {
      read = Regions.of(packed);
      offering = read;
    }
    return read;
  }

  /** The schema at a place below {@code Properties}, where the schema has one. */
  public Optional<PropertySchema> schemaAt(PropertyPath path) {
    Optional<PropertySchema> schema = Optional.of(properties());
    for (String segment : path.segments()) {
      schema = schema.flatMap(parent -> child(parent, segment));
    }
    return schema;
  }

  private static Optional<PropertySchema> child(PropertySchema parent, String segment) {
    return segment.equals("*") && parent.items().isPresent()
        ? parent.items()
        : parent.property(segment);
  }
}
