package dev.rigc.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.ValidatorTypeCode;
import com.networknt.schema.Vocabulary;
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

  /**
   * What a riglet is not held against: what only explains, and regular expressions and ranges,
   * which are for editors. Binding and the rules look at the same values in better words, and in a
   * time that no text can make long.
   */
  static final Set<String> FOR_EDITORS =
      Set.of(
          "title",
          "description",
          "markdownDescription",
          "markdownEnumDescriptions",
          "default",
          "examples",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum");

  private final JsonSchema schema;

  private RigletSchema(JsonNode constraints) {
    this.schema =
        JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(SchemaId.V202012)
            .metaSchema(withoutFormats())
            .build()
            .getSchema(
                constraints, SchemaValidatorsConfig.builder().preloadJsonSchema(false).build());
  }

  /**
   * The draft that the schema is written in, without the formats of texts: those of the validator
   * are two dozen with regular expressions of their own, and the schema names none.
   */
  private static JsonMetaSchema withoutFormats() {
    return JsonMetaSchema.builder(SchemaId.V202012)
        .specification(VersionFlag.V202012)
        .idKeyword("$id")
        .keywords(ValidatorTypeCode.getKeywords(VersionFlag.V202012))
        .vocabulary(Vocabulary.V202012_CORE.getIri())
        .vocabulary(Vocabulary.V202012_APPLICATOR.getIri())
        .vocabulary(Vocabulary.V202012_VALIDATION.getIri())
        .build();
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
    Tree.ROOT
        .findValues("properties")
        .forEach(keys -> keys.fieldNames().forEachRemaining(words::add));
    return words;
  }

  static RigletSchema load() {
    return Loaded.SCHEMA;
  }

  /**
   * What a riglet does not keep to. One at a time, since the validator makes what is behind a
   * reference when a riglet first has such a key: most riglets have few of them.
   */
  synchronized Set<ValidationMessage> validate(JsonNode tree) {
    return schema.validate(tree);
  }

  /** What the schema says of the value at {@code path}, references resolved. */
  Optional<JsonNode> at(NodePath path) {
    Optional<JsonNode> at = Optional.of(Tree.ROOT);
    for (Object step : path.steps()) {
      at = at.flatMap(schemaNode -> child(resolved(schemaNode), step)).map(RigletSchema::resolved);
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
  private static JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.get("$ref");
    if (reference == null) {
      return schema;
    }
    JsonNode target = Tree.ROOT.at(reference.textValue().substring(1)).deepCopy();
    ((ObjectNode) target).setAll((ObjectNode) schema.deepCopy());
    ((ObjectNode) target).remove("$ref");
    return target;
  }

  /** Loaded on first use: a template that is linted needs no schema of riglets. */
  private static final class Loaded {
    private static final RigletSchema SCHEMA =
        new RigletSchema(SchemaReader.read(text(), FOR_EDITORS));

    private Loaded() {}
  }

  /** All of the schema, read on first use: a riglet without a mistake needs no explanation. */
  private static final class Tree {
    private static final JsonNode ROOT = SchemaReader.read(text(), Set.of());

    private Tree() {}
  }
}
