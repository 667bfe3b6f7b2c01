package dev.rigc.cli.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads reports token by token, and copies what was read in the form that all of rigc's JSON has.
 */
final class SarifJson {
  /** Keeps numbers as they are, and takes no object with a key twice. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private SarifJson() {}

  /** Opens a report; the caller closes it. */
  static JsonParser open(Path report) throws IOException {
    return MAPPER
        .createParser(Files.newInputStream(report))
        .enable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
  }

  /** The value that starts at the current token, read to its end. */
  static JsonNode value(JsonParser tokens) throws IOException {
    return MAPPER.readTree(tokens);
  }

  /** Copies a value. */
  static void copy(JsonNode value, JsonText json) throws IOException {
    try (JsonParser tokens = value.traverse()) {
      tokens.nextToken();
      copy(tokens, json);
    }
  }

  /** Copies the value that starts at the current token, to its end. */
  static void copy(JsonParser tokens, JsonText json) throws IOException {
    int depth = 0;
    do {
      JsonToken token = tokens.currentToken();
      if (token.isStructStart()) {
        json.open(token.asString().charAt(0));
        depth++;
      } else if (token.isStructEnd()) {
        json.close(token.asString().charAt(0));
        depth--;
      } else if (token == JsonToken.FIELD_NAME) {
        json.key(tokens.currentName());
      } else if (token == JsonToken.VALUE_STRING) {
        json.value(tokens.getText());
      } else {
        json.literal(tokens.getText());
      }
    } while (depth > 0 && tokens.nextToken() != null);
  }
}
