package dev.rigc.emit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that rigc wrote on an earlier run: what {@code files} in the plan lists, and the plan
 * itself. A file named {@code riglet.json} that is not a plan lists nothing, not even itself.
 */
final class KnownFiles {
  private KnownFiles() {}

  static Set<OutputPath> in(Path folder) throws IOException {
    Path plan = folder.resolve(OutputPath.PLAN.value());
    if (FileKind.of(plan) != FileKind.FILE) {
      return Set.of();
    }
    try (JsonParser tokens = new JsonFactory().createParser(Files.readAllBytes(plan))) {
      return read(tokens);
    } catch (JsonProcessingException | NoSuchFileException notThere) {
      return Set.of();
    }
  }

  private static Set<OutputPath> read(JsonParser tokens) throws IOException {
    Set<OutputPath> known = new TreeSet<>();
    boolean isPlan = false;
    if (tokens.nextToken() != JsonToken.START_OBJECT) {
      return known;
    }
    while (tokens.nextToken() == JsonToken.FIELD_NAME) {
      String key = tokens.currentName();
      JsonToken value = tokens.nextToken();
      if (key.equals("rigc")) {
        isPlan = true;
      }
      if (key.equals("files") && value == JsonToken.START_ARRAY) {
        readPaths(tokens, known);
      } else {
        tokens.skipChildren();
      }
    }
    if (!isPlan) {
      return Set.of();
    }
    known.add(OutputPath.PLAN);
    return known;
  }

  private static void readPaths(JsonParser tokens, Set<OutputPath> known) throws IOException {
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      if (tokens.currentToken() == JsonToken.VALUE_STRING && OutputPath.isValid(tokens.getText())) {
        known.add(new OutputPath(tokens.getText()));
      } else {
        tokens.skipChildren();
      }
    }
  }
}
