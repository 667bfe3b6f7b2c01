package dev.rigc.cfn.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packs say what the checked-in text says. */
class PackedTextTest {

  private static final Path TYPES =
      Path.of(System.getProperty("rigc.root"), "schemas", "cloudformation");

  @Test
  void everyTypeReadsAsItIsWritten() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Path> files;
    try (Stream<Path> all = Files.walk(TYPES)) {
      files = all.filter(file -> file.toString().endsWith(".json")).toList();
    }
    ResourceSpecs specs = ResourceSpecs.bundled();
    assertEquals(files.size(), specs.typeNames().size());
    for (Path file : files) {
      JsonNode text = json.readTree(file.toFile());
      String type = text.required("typeName").textValue();
      assertEquals(
          type.replace("::", "/") + ".json", TYPES.relativize(file).toString(), "its place");
      check(text, specs.find(type).orElseThrow());
    }
  }

  private static void check(JsonNode text, ResourceSpec spec) {
    PropertySchema schema = spec.properties();
    List<String> names = new ArrayList<>();
    text.path("properties").fieldNames().forEachRemaining(names::add);
    assertEquals(names, List.copyOf(schema.properties().keySet()), spec.type());
    List<String> required = texts(text.path("required"));
    assertTrue(schema.required().size() >= required.size(), spec.type());
    // What schemas/curated adds comes after it.
    assertEquals(required, schema.required().subList(0, required.size()), spec.type());
    assertEquals(
        texts(text.path("createOnlyProperties")),
        spec.createOnly().stream().map(PropertyPath::toString).toList(),
        spec.type());
    names.clear();
    text.path("attributes").fieldNames().forEachRemaining(names::add);
    assertEquals(names, List.copyOf(spec.attributes().keySet()), spec.type());
    assertEquals(texts(text.at("/ref/identifiers")), spec.ref().identifiers(), spec.type());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.textValue()));
    return texts;
  }
}
