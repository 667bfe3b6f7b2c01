package dev.rigc.facts.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges what the two packages say about each resource type into one document per type. */
final class TypeMerger {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, String> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put("primary_identifier", "primaryIdentifier");
    LISTS.put("read_only_properties", "readOnlyProperties");
    LISTS.put("write_only_properties", "writeOnlyProperties");
    LISTS.put("create_only_properties", "createOnlyProperties");
    LISTS.put("conditional_create_only_properties", "conditionalCreateOnlyProperties");
    LISTS.put("deprecated_properties", "deprecatedProperties");
  }

  /** Known and of no use to a lint. */
  private static final Set<String> PASSED_OVER =
      Set.of("type_name", "source_url", "documentation_url", "replacement_strategy");

  private final Map<String, JsonNode> schemas;
  private final Map<String, JsonNode> conditions = new TreeMap<>();
  private final JsonNode attributes;
  private final JsonNode attributeTypes;
  private final JsonNode attributeOverrides;
  private final JsonNode lifecycles;
  private final Set<String> regions = new TreeSet<>();
  private final Map<String, Set<String>> regionsOfType = new TreeMap<>();
  private final ServiceSpec spec;

  TypeMerger(Frames frames, ServiceSpec spec) {
    this.spec = spec;
    JsonNode types =
        frames.document(
            "all types", d -> d.elements().hasNext() && d.elements().next().has("type_name"));
    this.schemas = SchemaNormalizer.sorted(types);
    JsonNode extensions =
        frames.document(
            "all conditions",
            d -> d.fieldNames().hasNext() && d.fieldNames().next().startsWith("Aws::"));
    extensions
        .properties()
        .forEach(e -> conditions.put(e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
    this.attributes = frames.table("getatt_attributes");
    this.attributeTypes = frames.table("getatt_attributes", "getatt_attribute_types");
    this.attributeOverrides = frames.table("getatt_return_type_overrides");
    this.lifecycles = frames.table("resource_lifecycle");
    readRegions(frames.table("region_resource_types"));
  }

  private void readRegions(JsonNode table) {
    for (Map.Entry<String, JsonNode> region : table.properties()) {
      regions.add(region.getKey());
      region
          .getValue()
          .fieldNames()
          .forEachRemaining(
              type ->
                  regionsOfType.computeIfAbsent(type, t -> new TreeSet<>()).add(region.getKey()));
    }
  }

  Set<String> names() {
    return schemas.keySet();
  }

  ObjectNode merge(String type) {
    JsonNode source = schemas.get(type);
    if (source == null) {
      throw new IllegalArgumentException(type);
    }
    ObjectNode merged = NODES.objectNode().put("typeName", type);
    JsonNode lifecycle = lifecycles.get(type);
    if (lifecycle != null) {
      merged.set("lifecycle", lifecycle);
    }
    merged.setAll(shape(type, source));
    LISTS.forEach((from, to) -> copyList(source, from, merged, to));
    JsonNode resource = spec.find(type);
    merged.set("ref", reference(merged, resource));
    merged.set("attributes", attributes(type, resource));
    if (resource != null) {
      addTagging(merged, resource);
      new Relations(spec, merged).add(resource);
    }
    addRegions(merged, type);
    JsonNode own = conditions.get(type.toLowerCase(Locale.ROOT));
    if (own != null) {
      merged.set("conditions", withoutDescriptions(own));
    }
    return merged;
  }

  /** The schema proper. Where the conditions are known in full, their lossy copies are left out. */
  private ObjectNode shape(String type, JsonNode source) {
    ObjectNode schema = source.deepCopy();
    LISTS.keySet().forEach(schema::remove);
    schema.remove(PASSED_OVER);
    if (conditions.containsKey(type.toLowerCase(Locale.ROOT))) {
      schema.remove(List.of("if_then_else", "all_of"));
    }
    if (schema.path("required").isEmpty()) {
      schema.remove("required");
    }
    return (ObjectNode) SchemaNormalizer.schema(schema);
  }

  private static void copyList(JsonNode source, String from, ObjectNode merged, String to) {
    if (!source.path(from).isEmpty()) {
      Set<String> paths = new TreeSet<>();
      source.get(from).forEach(path -> paths.add(path.textValue()));
      ArrayNode list = merged.putArray(to);
      if (to.equals("primaryIdentifier")) {
        list.addAll((ArrayNode) source.get(from));
      } else {
        paths.forEach(list::add);
      }
    }
  }

  /** Ref gives the primary identifier, unless the service spec names an exception. */
  private static ObjectNode reference(ObjectNode merged, @Nullable JsonNode resource) {
    JsonNode override = resource == null ? null : resource.get("cfnRefIdentifier");
    JsonNode identifiers = override != null ? override : merged.path("primaryIdentifier");
    List<String> names = new ArrayList<>();
    identifiers.forEach(name -> names.add(name.textValue()));
    ObjectNode reference = NODES.objectNode();
    ArrayNode list = reference.putArray("identifiers");
    names.forEach(list::add);
    return reference.put("form", form(names));
  }

  private static String form(List<String> names) {
    String last = names.size() == 1 ? names.get(0) : "";
    if (last.endsWith("Arn") || last.endsWith("ARN")) {
      return "arn";
    }
    if (last.endsWith("Id") || last.endsWith("ID")) {
      return "id";
    }
    return last.endsWith("Name") ? "name" : "other";
  }

  private ObjectNode attributes(String type, @Nullable JsonNode resource) {
    Map<String, JsonNode> found = new TreeMap<>();
    for (JsonNode name : attributes.path(type)) {
      String attribute = name.textValue();
      if (!attribute.contains("*")) {
        JsonNode kind = attributeTypes.path(type).path(attribute);
        found.put(attribute, kind.isMissingNode() ? NODES.arrayNode() : kind);
      }
    }
    if (resource != null) {
      for (Map.Entry<String, JsonNode> attribute : resource.required("attributes").properties()) {
        found.computeIfAbsent(attribute.getKey(), a -> kind(attribute.getValue()));
      }
    }
    attributeOverrides.path(type).properties().forEach(o -> found.put(o.getKey(), o.getValue()));
    ObjectNode all = NODES.objectNode();
    found.forEach(all::set);
    return all;
  }

  private static JsonNode kind(JsonNode attribute) {
    String type = attribute.path("type").path("type").asText();
    return switch (type) {
      case "string", "boolean", "integer", "number", "array" -> NODES.textNode(type);
      case "date-time" -> NODES.textNode("string");
      case "map", "json", "ref" -> NODES.textNode("object");
      default -> NODES.arrayNode();
    };
  }

  private static void addTagging(ObjectNode merged, JsonNode resource) {
    JsonNode tags = resource.get("tagInformation");
    if (tags != null && merged.path("properties").has(tags.get("tagPropertyName").textValue())) {
      String form =
          switch (tags.required("variant").textValue()) {
            case "standard" -> "list";
            case "map" -> "map";
            case "asg" -> "auto_scaling_group";
            default -> throw new IllegalStateException("A new way of tagging: " + tags);
          };
      merged
          .putObject("tagging")
          .put("property", tags.get("tagPropertyName").textValue())
          .put("form", form);
    }
  }

  /** The shorter of the regions with and those without the type; none where nothing is said. */
  private void addRegions(ObjectNode merged, String type) {
    Set<String> in = regionsOfType.get(type);
    if (in == null || in.size() == regions.size()) {
      return;
    }
    Set<String> out = new TreeSet<>(regions);
    out.removeAll(in);
    ArrayNode list = merged.putArray(out.size() < in.size() ? "notInRegions" : "regions");
    (out.size() < in.size() ? out : in).forEach(list::add);
  }

  private static JsonNode withoutDescriptions(JsonNode value) {
    JsonNode copy = value.deepCopy();
    copy.findParents("description")
        .forEach(
            parent -> {
              if (parent.get("description").isTextual()) {
                ((ObjectNode) parent).remove("description");
              }
            });
    return copy;
  }
}
