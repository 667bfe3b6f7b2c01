package dev.rigc.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.rigc.diagnostic.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The JSON Schema of {@code riglet.yaml}. */
public final class RigletSchema {
  private static final String RESOURCE = "/dev/rigc/schemas/riglet.schema.json";

  private final JsonNode root;
  private final JsonSchema schema;

  private RigletSchema(JsonNode root) {
    this.root = root;
    this.schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(withoutPatterns(root));
  }

  /**
   * The schema as it is held against a riglet. Its regular expressions are for editors: binding
   * looks at the same texts in better words, and in a time that no text can make long.
   */
  private static JsonNode withoutPatterns(JsonNode root) {
    JsonNode copy = root.deepCopy();
    copy.findParents("pattern").stream()
        .filter(parent -> parent.path("pattern").isTextual())
        .forEach(parent -> ((ObjectNode) parent).remove("pattern"));
    return copy;
  }

  /** The text of the schema, as {@code rigc schema} prints it. */
  public static String text() {
    try (InputStream in = RigletSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("The schema cannot be read from the jar.", broken);
    }
  }

  /** Every key that the schema names, wherever it belongs. */
  public static Set<String> words() {
    Set<String> words = new TreeSet<>();
    load()
        .root
        .findValues("properties")
        .forEach(keys -> keys.fieldNames().forEachRemaining(words::add));
    return words;
  }

  static RigletSchema load() {
    return Loaded.SCHEMA;
  }

  Set<ValidationMessage> validate(JsonNode tree) {
    return schema.validate(tree);
  }

  /** What the schema says of the value at {@code path}, references resolved. */
  Optional<JsonNode> at(NodePath path) {
    Optional<JsonNode> at = Optional.of(root);
    for (Object step : path.steps()) {
      at = at.flatMap(schemaNode -> child(resolved(schemaNode), step)).map(this::resolved);
    }
    return at;
  }

  /** The keys that the mapping at {@code path} may have; empty if any are allowed. */
  List<String> keys(NodePath path) {
    List<String> keys = new ArrayList<>();
    at(path)
        .map(node -> node.path("properties"))
        .ifPresent(p -> p.fieldNames().forEachRemaining(keys::add));
    return keys;
  }

  /** The first example in a schema, as one would write it in YAML. */
  static Optional<String> example(JsonNode schema) {
    JsonNode first = schema.path("examples").path(0);
    return first.isMissingNode()
        ? Optional.empty()
        : Optional.of(first.isTextual() ? first.textValue() : first.toString());
  }

  private static Optional<JsonNode> child(JsonNode schema, Object step) {
    if (step instanceof Integer) {
      return Optional.ofNullable(schema.get("items"));
    }
    JsonNode property = schema.path("properties").path((String) step);
    JsonNode other = schema.path("additionalProperties");
    return Optional.of(property.isMissingNode() ? other : property).filter(JsonNode::isObject);
  }

  /** Keys beside a reference win over those after it. */
  private JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.get("$ref");
    if (reference == null) {
      return schema;
    }
    JsonNode target = root.at(reference.textValue().substring(1)).deepCopy();
    ((ObjectNode) target).setAll((ObjectNode) schema.deepCopy());
    ((ObjectNode) target).remove("$ref");
    return target;
  }

  /** Loaded on first use: a template that is linted needs no schema of riglets. */
  private static final class Loaded {
    private static final RigletSchema SCHEMA = parse();

    private Loaded() {}

    private static RigletSchema parse() {
      try {
        return new RigletSchema(new ObjectMapper().readTree(text()));
      } catch (IOException broken) {
        throw new UncheckedIOException("The schema in the jar is not valid JSON.", broken);
      }
    }
  }
}
