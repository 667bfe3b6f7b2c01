package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.api.Catalogue;
import dev.rigc.load.RigletSchema;
import dev.rigc.rule.RuleInfo;
import dev.rigc.testing.ApprovedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The parts of {@code generated/} that are made from the program itself. After a deliberate change
 * run the tests once with {@code -Drigc.approve=true} and read the difference.
 */
class GeneratedTextTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));

  @Test
  void theHelpOfEveryCommandIsApproved() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # Commands

            Written by a test from the help of every command.
            Data goes to standard output and diagnostics to standard error; for `lint`, and with a `--format` other than `text`, the findings are the data.
            """);
    for (List<String> command :
        List.of(
            List.of("--help"),
            List.of("init", "--help"),
            List.of("import", "--help"),
            List.of("compile", "--help"),
            List.of("check", "--help"),
            List.of("lint", "--help"),
            List.of("graph", "--help"),
            List.of("docs", "--help"),
            List.of("merge", "--help"),
            List.of("rules", "--help"),
            List.of("schema", "--help"),
            List.of("completion", "--help"))) {
      String title = command.size() == 1 ? "rigc" : "rigc " + command.get(0);
      text.append("\n## ").append(title).append("\n\n```\n");
      text.append(Run.of(command.toArray(String[]::new)).out()).append("```\n");
    }
    compareFile("generated/commands.md", text.toString());
  }

  @Test
  void everyKeyOfARigletIsApproved() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(RigletSchema.text());
    StringBuilder text =
        new StringBuilder(
            """
            # Keys of riglet.yaml

            Written by a test from the JSON Schema, which `rigc schema` prints.
            `environments.<name>` may override any key of `compute` and `database`, and of an application the keys below `environments.<name>.applications.<name>`.
            Values of an application's `environment` may use `${database.url}`, `${app.url}`, `${environment}`, `${region}` and `${branch}`; names in `secrets` may use `${environment}`, `${region}` and `${branch}`, or be `${database.secret}`.
            After the name of a Secrets Manager secret, `:key` takes one field of its JSON.

            | key | meaning | default | example |
            |---|---|---|---|
            """);
    appendKeys("", schema, schema, text);
    compareFile("generated/riglet-keys.md", text.toString());
  }

  @Test
  void theCatalogueOfRulesIsApproved() throws IOException {
    Map<String, StringBuilder> families = new TreeMap<>();
    for (RuleInfo rule : Catalogue.all()) {
      families
          .computeIfAbsent(rule.id().value().substring(0, 3), family -> new StringBuilder())
          .append(row(rule));
    }
    StringBuilder text =
        new StringBuilder(
            """
            # Rules

            Written by a test from the catalogue, which `rigc rules ID` prints with reason and example.
            `RIG` rules look at a riglet, `CFN` rules at templates and sets of templates, `SEC` rules at their security; `DIF` rules look at what a change does, and `rigc diff` reports them.
            """);
    families.forEach(
        (family, rows) ->
            text.append("\n## ")
                .append(family)
                .append(
                    "\n\n| rule | severity | what must hold | source | cfn-lint |\n|---|---|---|---|---|\n")
                .append(rows));
    compareFile("generated/rules.md", text.toString());
  }

  @Test
  void everyIdInTheCatalogueIsThereOnce() {
    List<String> ids = Catalogue.all().stream().map(rule -> rule.id().value()).toList();

    assertEquals(ids.stream().distinct().toList(), ids);
    assertTrue(ids.size() > 50, ids.toString());
  }

  private static String row(RuleInfo rule) {
    return "| %s | %s | %s | [%s](%s) | %s |\n"
        .formatted(
            rule.id(),
            rule.severityWords(),
            cell(rule.summary()),
            rule.source().getHost(),
            rule.source(),
            String.join(", ", rule.counterparts()));
  }

  /**
   * A row for every key, with the keys below it; a key of many names is shown as {@code <name>}.
   */
  private static void appendKeys(String prefix, JsonNode node, JsonNode root, StringBuilder text) {
    JsonNode schema = resolved(node, root);
    schema
        .path("properties")
        .properties()
        .forEach(key -> appendKey(prefix + key.getKey(), key.getValue(), root, text));
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject() && resolved(others, root).has("properties")) {
      appendKeys(prefix + "<name>.", others, root, text);
    }
  }

  private static void appendKey(String path, JsonNode node, JsonNode root, StringBuilder text) {
    JsonNode schema = resolved(node, root);
    String description = node.path("description").asText(schema.path("description").asText());
    JsonNode fallback = node.has("default") ? node.get("default") : schema.path("default");
    JsonNode examples = node.has("examples") ? node.get("examples") : schema.path("examples");
    text.append(
        "| `%s` | %s | %s | %s |\n"
            .formatted(path, cell(description), code(fallback), code(examples.path(0))));
    boolean isOverride = path.startsWith("environments.");
    if (!isOverride || !schema.has("properties")) {
      appendKeys(path + ".", schema, root, text);
    }
  }

  private static JsonNode resolved(JsonNode node, JsonNode root) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static String code(JsonNode value) {
    return value.isMissingNode()
        ? ""
        : "`"
            + cell(
                value.isTextual()
                    ? value.asText().isEmpty() ? "\"\"" : value.asText()
                    : value.toString())
            + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private static void compareFile(String name, String expected) throws IOException {
    ApprovedFile.at(ROOT.resolve(name)).verify(expected);
  }
}
