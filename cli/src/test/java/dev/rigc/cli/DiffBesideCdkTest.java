package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.api.DiffResult;
import dev.rigc.api.TemplateDiff;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Fate;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The column of {@code rigc diff} in the table of {@code DIFF.md}. The other column is what {@code
 * cli/bench/node/diff-beside-cdk.mjs} prints for the same inputs.
 */
class DiffBesideCdkTest {
  private static final Path CLI = Path.of(System.getProperty("rigc.root"), "cli");

  @Test
  void theTableSaysWhatRigcSays() throws IOException {
    JsonNode changes =
        new ObjectMapper()
            .readTree(CLI.resolve("src/test/resources/diff/beside-cdk.json").toFile());
    Map<String, String> expected = new LinkedHashMap<>();
    for (JsonNode one : changes) {
      DiffResult result =
          TemplateDiff.create().compare(side(one.get("before")), side(one.get("after")));
      expected.put(one.get("change").asText(), said(result));
    }
    assertEquals(expected, column());
  }

  /** The last column of the rows, by the first one. */
  private static Map<String, String> column() throws IOException {
    Map<String, String> column = new LinkedHashMap<>();
    boolean isInTable = false;
    for (String line : Files.readAllLines(CLI.resolve("DIFF.md"))) {
      isInTable = line.startsWith("| change | `cdk diff` |") || (isInTable && line.startsWith("|"));
      if (isInTable && !line.startsWith("|---") && !line.startsWith("| change |")) {
        List<String> cells = List.of(line.split(" \\| ", -1));
        column.put(cells.get(0).substring(2), cells.get(2).replaceFirst(" \\|$", ""));
      }
    }
    return column;
  }

  private static Map<String, Document> side(JsonNode templates) {
    Map<String, Document> documents = new LinkedHashMap<>();
    List<String> stacks = new ArrayList<>();
    templates
        .properties()
        .forEach(
            one -> {
              String file = one.getKey() + ".json";
              documents.put(file, parsed(file, one.getValue().toString()));
              stacks.add("{\"name\": \"%s\", \"file\": \"%s\"}".formatted(one.getKey(), file));
            });
    String plan = "{\"rigc\": \"1\", \"stacks\": [%s]}".formatted(String.join(", ", stacks));
    documents.put("riglet.json", parsed("riglet.json", plan));
    return documents;
  }

  private static Document parsed(String name, String text) {
    return DocumentParser.parse(new Source(name, text));
  }

  private static String said(DiffResult result) {
    List<String> said = new ArrayList<>();
    result
        .difference()
        .resources()
        .filter(one -> one.effect() != Effect.NONE)
        .forEach(
            one ->
                said.add(
                    "%s %s%s"
                        .formatted(
                            one.logicalId(),
                            one.effect().word(),
                            one.fate() == Fate.LOST ? ", data lost" : "")));
    result.insights().stream()
        .filter(one -> one.rule().value().startsWith("DIF11"))
        .forEach(one -> said.add("cannot be deployed in one step (%s)".formatted(one.rule())));
    return said.isEmpty() ? "no difference" : String.join("; ", said);
  }
}
