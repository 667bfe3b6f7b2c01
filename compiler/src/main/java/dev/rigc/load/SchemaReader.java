package dev.rigc.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Reads a JSON Schema from jackson-core's tokens: to make an {@code ObjectMapper} takes longer than
 * all else that is done with the schema of a riglet.
 */
final class SchemaReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Keywords whose value names schemas: a name is never a keyword, even if it looks like one. */
  private static final Set<String> NAMING = Set.of("properties", "$defs");

  private final Set<String> leftOut;

  private SchemaReader(Set<String> leftOut) {
    this.leftOut = leftOut;
  }

  /** The tree of a schema without the keywords {@code leftOut}, wherever they are. */
  static JsonNode read(String schema, Set<String> leftOut) {
    try (JsonParser tokens = new JsonFactory().createParser(schema)) {
      tokens.nextToken();
      return new SchemaReader(leftOut).value(tokens);
    } catch (IOException broken) {
      throw new UncheckedIOException("The schema in the jar is not valid JSON.", broken);
    }
  }

  private JsonNode value(JsonParser tokens) throws IOException {
    return switch (tokens.currentToken()) {
      case START_OBJECT -> keywords(tokens);
      case START_ARRAY -> items(tokens);
      case VALUE_STRING -> new Word(tokens.getText());
      case VALUE_NUMBER_INT -> JSON.numberNode(tokens.getIntValue());
      case VALUE_NUMBER_FLOAT -> JSON.numberNode(tokens.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> JSON.booleanNode(tokens.getBooleanValue());
      default -> JSON.nullNode();
    };
  }

  private ObjectNode keywords(JsonParser tokens) throws IOException {
    ObjectNode schema = JSON.objectNode();
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String keyword = tokens.currentName();
      JsonToken value = tokens.nextToken();
      if (leftOut.contains(keyword)) {
        tokens.skipChildren();
      } else if (NAMING.contains(keyword) && value == JsonToken.START_OBJECT) {
        schema.set(keyword, named(tokens));
      } else {
        schema.set(keyword, value(tokens));
      }
    }
    return schema;
  }

  private ObjectNode named(JsonParser tokens) throws IOException {
    ObjectNode schemas = JSON.objectNode();
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String name = tokens.currentName();
      tokens.nextToken();
      schemas.set(name, value(tokens));
    }
    return schemas;
  }

  private ArrayNode items(JsonParser tokens) throws IOException {
    ArrayNode array = JSON.arrayNode();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(tokens));
    }
    return array;
  }

  /**
   * A text that prints itself: the validator asks for that, and Jackson's makes a mapper for it.
   */
  private static final class Word extends TextNode {
    private static final long serialVersionUID = 1;

    Word(String text) {
      super(text);
    }

    @Override
    public String toString() {
      return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(textValue())) + '"';
    }
  }
}
