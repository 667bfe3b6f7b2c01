package dev.rigc.facts.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The database of aws-service-spec: the resources by type, and the shapes they refer to. */
final class ServiceSpec {

  private static final int FEWEST_RESOURCES = 1700;

  private final Map<String, JsonNode> resources = new TreeMap<>();
  private final Map<String, JsonNode> shapes = new HashMap<>();

  ServiceSpec(JsonNode database) {
    JsonNode schema = database.required("schema");
    for (JsonNode resource : schema.required("resource").required("entities")) {
      resources.put(resource.required("cloudFormationType").textValue(), resource);
    }
    for (JsonNode shape : schema.required("typeDefinition").required("entities")) {
      shapes.put(shape.required("$id").textValue(), shape);
    }
    if (resources.size() < FEWEST_RESOURCES) {
      throw new IllegalStateException("Only " + resources.size() + " resources were found.");
    }
  }

  @Nullable JsonNode find(String type) {
    return resources.get(type);
  }

  /** The shape that a property's type leads to, through lists and maps, if it leads to one. */
  @Nullable JsonNode shapeOf(JsonNode type) {
    return switch (type.path("type").asText()) {
      case "ref" -> shapes.get(type.required("reference").required("$ref").textValue());
      case "array", "map" -> shapeOf(type.required("element"));
      default -> null;
    };
  }
}
