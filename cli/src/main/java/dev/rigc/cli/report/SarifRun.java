package dev.rigc.cli.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the results of one run of a report, one after the other. */
final class SarifRun implements Closeable {
  private final JsonParser tokens;
  private final boolean hasResults;

  private SarifRun(JsonParser tokens) {
    this.tokens = tokens;
    this.hasResults = tokens.currentToken() == JsonToken.START_ARRAY;
  }

  /** Copies a run as it is. */
  static void copy(Path report, int index, JsonText json) throws IOException {
    try (JsonParser tokens = SarifJson.open(report)) {
      enter(tokens, index);
      SarifJson.copy(tokens, json);
    }
  }

  /** Opens the results of a run that was scanned; the caller closes them. */
  static SarifRun results(Path report, int index) throws IOException {
    JsonParser tokens = SarifJson.open(report);
    try {
      enter(tokens, index);
      find(tokens, "results");
      return new SarifRun(tokens);
    } catch (IOException | RuntimeException failed) {
      tokens.close();
      throw failed;
    }
  }

  /** The next result; null at the end. */
  @Nullable SarifResult next() throws IOException {
    return hasResults && tokens.nextToken() == JsonToken.START_OBJECT
        ? SarifResult.of((ObjectNode) SarifJson.value(tokens))
        : null;
  }

  /** Goes to the start of a run. */
  private static void enter(JsonParser tokens, int index) throws IOException {
    tokens.nextToken();
    find(tokens, "runs");
    for (int run = 0; run <= index; run++) {
      tokens.nextToken();
      if (run < index) {
        tokens.skipChildren();
      }
    }
  }

  /** Goes to the value of a key in the object that starts here, or to the object's end. */
  private static void find(JsonParser tokens, String key) throws IOException {
    while (tokens.nextToken() == JsonToken.FIELD_NAME) {
      boolean isHere = tokens.currentName().equals(key);
      tokens.nextToken();
      if (isHere) {
        return;
      }
      tokens.skipChildren();
    }
  }

  @Override
  public void close() throws IOException {
    tokens.close();
  }
}
