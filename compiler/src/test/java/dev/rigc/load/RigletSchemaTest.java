package dev.rigc.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Keyword;
import com.networknt.schema.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of the schema a riglet is held against. */
class RigletSchemaTest {
  private static final Set<String> NAMING = Set.of("properties", "$defs");
  private static final Set<String> VALUES = Set.of("default", "examples", "const", "enum");

  private final JsonNode schema = parse();

  /** The validator passes over keywords of a vocabulary that it is not told of, without a word. */
  @Test
  void everyKeywordIsCheckedOrForEditors() {
    Set<String> checked =
        Stream.of(
                Vocabulary.V202012_CORE,
                Vocabulary.V202012_APPLICATOR,
                Vocabulary.V202012_VALIDATION)
            .flatMap(vocabulary -> vocabulary.getKeywords().stream())
            .map(Keyword::getValue)
            .collect(Collectors.toSet());
    Set<String> neither = new TreeSet<>(keywords(schema));
    assertTrue(neither.containsAll(List.of("$ref", "type", "additionalProperties", "if")));
    neither.removeAll(checked);
    neither.removeAll(RigletSchema.FOR_EDITORS);
    assertEquals(Set.of(), neither);
  }

  /** A condition without its pattern or range would hold for everything. */
  @Test
  void conditionsHaveNoKeywordForEditors() {
    List<JsonNode> conditions = schema.findValues("if");
    assertFalse(conditions.isEmpty());
    for (JsonNode condition : conditions) {
      Set<String> lost = new TreeSet<>(keywords(condition));
      lost.retainAll(RigletSchema.FOR_EDITORS);
      assertEquals(Set.of(), lost);
    }
  }

  @Test
  void treeIsWhatAnyReaderOfJsonMakesOfTheText() {
    assertEquals(schema, SchemaReader.read(RigletSchema.text(), Set.of()));
  }

  @Test
  void keywordsAreLeftOutAndNamesAreNot() throws IOException {
    assertEquals(
        new ObjectMapper().readTree("{\"properties\": {\"title\": {\"type\": \"string\"}}}"),
        SchemaReader.read(
            """
            {"title": {"properties": {}},
             "properties": {"title": {"title": "A title", "type": "string"}}}
            """,
            Set.of("title")));
  }

  @Test
  void textsPrintThemselvesAsJson() {
    String text = "[\"a \\\"b\\\"\\n\\\\\",0.5,2,true,null]";
    JsonNode tree = SchemaReader.read(text, Set.of());
    assertEquals(text, tree.toString());
    assertEquals("\"a \\\"b\\\"\\n\\\\\"", tree.get(0).toString());
  }

  private static Set<String> keywords(JsonNode schema) {
    Set<String> found = new TreeSet<>();
    schema.fieldNames().forEachRemaining(found::add);
    for (String keyword : List.copyOf(found)) {
      if (!VALUES.contains(keyword)) {
        below(keyword, schema.get(keyword)).forEach(child -> found.addAll(keywords(child)));
      }
    }
    return found;
  }

  /** The schemas below a keyword, in a mapping of names, in a list, or as its value. */
  private static List<JsonNode> below(String keyword, JsonNode value) {
    if (!NAMING.contains(keyword) && value.isObject()) {
      return List.of(value);
    }
    List<JsonNode> schemas = new ArrayList<>();
    value.elements().forEachRemaining(schemas::add);
    return schemas;
  }

  private static JsonNode parse() {
    try {
      return new ObjectMapper().readTree(RigletSchema.text());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
