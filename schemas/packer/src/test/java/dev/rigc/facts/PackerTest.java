package dev.rigc.facts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMAS = Path.of(System.getProperty("rigc.root"), "schemas");

  private final Path folder;

  PackerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void packingTwiceGivesTheSameBytes() throws IOException {
    Packer.pack(SCHEMAS, folder.resolve("one"));
    Packer.pack(SCHEMAS, folder.resolve("two"));
    for (String pack :
        List.of("types.pack", "tables.pack", "instance-types.pack", "iam-actions.pack")) {
      byte[] one = Files.readAllBytes(folder.resolve("one").resolve(pack));
      assertArrayEquals(one, Files.readAllBytes(folder.resolve("two").resolve(pack)), pack);
      assertTrue(one.length > 1_000, pack);
    }
  }

  @Test
  void licencesOfTheSourcesAreThere() throws IOException {
    assertTrue(
        Files.readString(SCHEMAS.resolve("licenses/cloudformation-validate-NOTICE.txt"))
            .contains("Amazon.com"));
    for (String licence : List.of("cloudformation-validate", "aws-service-spec", "iam-floyd")) {
      assertTrue(
          Files.readString(SCHEMAS.resolve("licenses/" + licence + "-LICENSE.txt"))
              .contains("Apache License"));
    }
    assertFalse(Files.readString(SCHEMAS.resolve("licenses/aws-cdk-lib-NOTICE.txt")).isBlank());
  }

  @Test
  void everyCuratedFactNamesItsSource() throws IOException {
    for (String file : List.of("additions.json", "rules.json")) {
      for (JsonNode line : Packer.read(SCHEMAS.resolve("curated").resolve(file))) {
        assertTrue(line.required("source").textValue().startsWith("https://"), line.toString());
      }
    }
  }

  private Curation curation(String conditions, String rules, String additions) throws IOException {
    Files.writeString(folder.resolve("conditions.json"), conditions);
    Files.writeString(folder.resolve("rules.json"), rules);
    Files.writeString(folder.resolve("additions.json"), additions);
    return new Curation(folder);
  }

  private static ObjectNode type(String text) throws IOException {
    return (ObjectNode) JSON.readTree(text);
  }

  private static void assertFault(String fault, org.junit.jupiter.api.function.Executable act) {
    String message = String.valueOf(assertThrows(IllegalStateException.class, act).getMessage());
    assertTrue(message.contains(fault), message);
  }

  @Test
  void everyCuratedTableNamesItsSource() throws IOException {
    for (Path table : Packer.filesIn(SCHEMAS.resolve("curated/tables"))) {
      JsonNode tree = Packer.read(table);
      if (!tree.has("source")) {
        for (JsonNode line : tree.has("links") ? tree.get("links") : tree) {
          assertHasSource(table, line);
        }
      }
    }
  }

  /** A line has a source, names a quota that has one, or is a group of lines that have one each. */
  private static void assertHasSource(Path table, JsonNode line) throws IOException {
    if (line.has("quota")) {
      JsonNode quotas = Packer.read(SCHEMAS.resolve("curated/tables/quotas.json"));
      assertTrue(quotas.has(line.get("quota").asText()), table + ": " + line);
      return;
    }
    if (line.has("source")) {
      assertTrue(line.get("source").asText().startsWith("https://"), table + ": " + line);
      return;
    }
    assertTrue(line.isObject() && !line.isEmpty(), table + ": " + line);
    for (JsonNode inner : line) {
      assertHasSource(table, inner);
    }
  }

  @Test
  void aNameHasItsLimitUnlessTheSourcesSayOtherwise() throws IOException {
    NameLimits limits =
        new NameLimits(
            JSON.readTree(
                "{\"thing\": {\"maximum\": 5, \"at\": [\"A::B::C Name\", \"A::B::D Name\"]}}"));
    ObjectNode silent = type("{\"properties\": {\"Name\": {\"type\": \"string\"}}}");
    limits.apply("A::B::C", silent);
    assertEquals(5, silent.at("/properties/Name/maxLength").intValue());
    assertFault("There is no A::B::D Name", limits::checkAllUsed);
    ObjectNode other = type("{\"properties\": {\"Name\": {\"maxLength\": 6}}}");
    assertFault(
        "A::B::D Name has at most 6 characters in the sources, not 5.",
        () -> limits.apply("A::B::D", other));
    limits.checkAllUsed();
  }

  @Test
  void anAdditionChangesOnePlace() throws IOException {
    Curation curation =
        curation(
            "{}",
            "[]",
            "[{\"types\": [\"A::B::C\"], \"paths\": [\"Items.*.Name\"],"
                + " \"facts\": {\"maxLength\": 5}, \"source\": \"https://example.org\"}]");
    ObjectNode type =
        type(
            "{\"typeName\": \"A::B::C\", \"properties\": {\"Items\": {\"items\": {\"$ref\": \"Item\"}},"
                + " \"Name\": {\"$ref\": \"Name\"}}, \"definitions\": {\"Item\": {\"properties\":"
                + " {\"Name\": {\"$ref\": \"Name\"}}}, \"Name\": {\"type\": \"string\"}}}");
    JsonNode curated = curation.apply(type);
    assertEquals(
        JSON.readTree("{\"type\": \"string\", \"maxLength\": 5}"),
        curated.at("/definitions/Item/properties/Name"));
    assertEquals(JSON.readTree("{\"type\": \"string\"}"), curated.at("/definitions/Name"));
    assertFalse(curated.has("typeName"));
  }

  @Test
  void anAdditionThatTheSourcesHaveNowStopsTheBuild() throws IOException {
    Curation curation =
        curation(
            "{}",
            "[]",
            "[{\"types\": [\"A::B::C\"], \"paths\": [\"Name\"], \"facts\": {\"maxLength\": 5}}]");
    assertFault(
        "has `maxLength` from the sources now",
        () ->
            curation.apply(
                type(
                    "{\"typeName\": \"A::B::C\", \"properties\": {\"Name\": {\"maxLength\": 5}}}")));
    assertFault(
        "has no Name",
        () -> curation.apply(type("{\"typeName\": \"A::B::C\", \"properties\": {}}")));
  }

  @Test
  void aLineForATypeThatIsGoneStopsTheBuild() throws IOException {
    Curation curation =
        curation("{}", "[]", "[{\"types\": [\"A::B::C\"], \"paths\": [\"Name\"], \"facts\": {}}]");
    assertFault("There is no type A::B::C", curation::checkAllUsed);
  }

  @Test
  void aConditionWithoutALineStopsTheBuild() throws IOException {
    Curation none = curation("{}", "[]", "[]");
    List<JsonNode> types =
        List.of(type("{\"typeName\": \"A::B::C\", \"conditions\": [{\"required\": [\"X\"]}]}"));
    assertFault("A::B::C has 1 conditions", () -> none.readConditions(types));
    Curation other =
        curation("{\"A::B::C\": [{\"mentions\": \"Y\", \"leftOut\": \"\"}]}", "[]", "[]");
    assertFault("does not mention Y", () -> other.readConditions(types));
  }
}
