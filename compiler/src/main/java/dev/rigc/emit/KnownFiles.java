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
import java.util.regex.Pattern;

/**
 * The files that rigc wrote on an earlier run: what the plan lists, and the plan itself. A file of
 * the plan's name that is not a plan lists nothing, not even itself.
 */
final class KnownFiles {
  private static final Pattern TEMPLATE_KEY =
      Pattern.compile("/stages/\\d++/stacks/\\d++/template");

  /** A folder of a stage, and a template in it. */
  private static final Pattern TEMPLATE = Pattern.compile("\\d++-[a-z-]++/[A-Za-z0-9_-]++\\.yaml");

  private KnownFiles() {}

  static Set<OutputPath> in(Path folder, PlanFile plan) throws IOException {
    Path file = folder.resolve(plan.path().value());
    if (FileKind.of(file) != FileKind.FILE) {
      return Set.of();
    }
    try (JsonParser tokens = new JsonFactory().createParser(Files.readAllBytes(file))) {
      return switch (plan) {
        case RIGLET -> read(tokens);
        case STAGES -> readStages(tokens);
      };
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

  /**
   * The templates of the stages, and the page beside them. Other paths are not believed: such a
   * file may come from anybody, as with a cloned repository.
   */
  private static Set<OutputPath> readStages(JsonParser tokens) throws IOException {
    Set<OutputPath> known = new TreeSet<>();
    boolean isPlan = false;
    if (tokens.nextToken() != JsonToken.START_OBJECT) {
      return known;
    }
    while (tokens.nextToken() != null) {
      if (!tokens.currentToken().isScalarValue()) {
        continue;
      }
      String key = tokens.getParsingContext().pathAsPointer().toString();
      String value = tokens.getText();
      if (key.equals("/rigcStages")) {
        isPlan = true;
      }
      if (TEMPLATE_KEY.matcher(key).matches()
          && TEMPLATE.matcher(value).matches()
          && OutputPath.isValid(value)) {
        known.add(new OutputPath(value));
      }
    }
    if (!isPlan) {
      return Set.of();
    }
    known.add(PlanFile.STAGES.path());
    known.add(new OutputPath("README.md"));
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
