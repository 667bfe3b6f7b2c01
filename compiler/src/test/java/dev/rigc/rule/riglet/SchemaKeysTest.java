package dev.rigc.rule.riglet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.RigletLoader;
import dev.rigc.load.RigletSchema;
import dev.rigc.model.Riglet;
import dev.rigc.render.deploy.Life;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema, the binder and the rules say the same of every key. */
class SchemaKeysTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/samples");

  /** Between them they have every key. */
  private static final List<String> FULL =
      List.of("everything", "workloads", "aurora", "network", "existing-vpc");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Values that differ from every example, so that setting a key to its example shows. */
  private static final String BASE =
      """
      {"riglet": 1, "owner": "acme", "project": "web", "region": "eu-west-1", "domain": "acme.org",
       "certificate": "arn:aws:acm:eu-west-1:210987654321:certificate/1",
       "connection": "arn:aws:codeconnections:eu-west-1:210987654321:connection/1",
       "environments": {"integration": {"cidr": "10.1.0.0/16", "subnets": {
         "public": ["10.1.1.0/24", "10.1.2.0/24"],
         "private": ["10.1.3.0/24", "10.1.4.0/24"],
         "database": ["10.1.5.0/24", "10.1.6.0/24"]}}},
       "applications": {"web": {"repository": "acme/web", "port": 8080, "priority": 7}}}
      """;

  /** A key for each mapping whose keys are free. */
  private static final Map<String, String> FREE_KEYS =
      Map.ofEntries(
          Map.entry("environments", "integration"),
          Map.entry("applications", "web"),
          Map.entry("tasks", "integration"),
          Map.entry("min", "integration"),
          Map.entry("max", "integration"),
          Map.entry("environment", "KEY"),
          Map.entry("secrets", "KEY"),
          Map.entry("testReports", "unit"),
          Map.entry("tables", "orders"),
          Map.entry("volumes", "uploads"),
          Map.entry("hosts", "www.acme.org"),
          Map.entry("ulimits", "nofile"),
          Map.entry("sidecars", "key"),
          Map.entry("ports", "key"),
          Map.entry("schedules", "key"),
          Map.entry("dependsOn", "key"));

  private final JsonNode schema = parse(RigletSchema.text());
  private final Map<List<String>, JsonNode> keys = keys();

  @Test
  void everyKeyIsDescribedForEditors() {
    keys.forEach(
        (path, key) -> {
          assertFalse(key.path("description").asText().isBlank(), () -> path + " says nothing");
          assertTrue(key.path("examples").isArray(), () -> path + " has no example");
        });
    assertTrue(keys.size() > 50, () -> keys.keySet().toString());
  }

  @Test
  void everyKeyThatMayBeLeftOutSaysWhatHappensThen() {
    List<List<String>> silent = new ArrayList<>();
    keys.forEach(
        (path, key) -> {
          boolean told =
              key.has("default")
                  || required(path)
                  || key.path("description").asText().matches("(?s).*(Default|Without|Needed).*");
          if (!told && !key.path("type").asText().equals("object")) {
            silent.add(path);
          }
        });
    assertEquals(List.of(List.of("notifications", "slack")), silent);
  }

  @Test
  void editorsShowEveryDefaultAndWhatEveryChoiceMeans() {
    keys.forEach(
        (path, key) -> {
          String description = key.path("description").asText();
          if (key.has("markdownDescription")) {
            String shown = description + "\n\nDefault: `" + key.path("default").asText() + "`";
            assertEquals(shown, key.get("markdownDescription").asText(), path::toString);
          } else {
            boolean isPlain = !key.has("default") || key.get("default").isContainerNode();
            assertTrue(
                isPlain || description.contains("Default") || path.contains("tasks"),
                () -> path + " hides its default");
          }
          assertEquals(
              key.path("enum").size(),
              key.path("markdownEnumDescriptions").size(),
              () -> path + " does not say what its choices mean");
        });
  }

  @Test
  void everyKeyIsInASample() throws IOException {
    List<JsonNode> samples = new ArrayList<>();
    for (String name : FULL) {
      samples.add(
          new ObjectMapper(new YAMLFactory()).readTree(SAMPLES.resolve(name + ".yaml").toFile()));
    }
    assertEquals(List.of(), absentFrom(samples));
  }

  /** A new key is added to a file in {@code life}, whose commands then switch it on and off. */
  @Test
  void everyKeyIsSwitchedOnAndOffInTheLifeOfARiglet() throws IOException {
    assertEquals(List.of(), absentFrom(Life.read().additions()));
  }

  private List<List<String>> absentFrom(List<JsonNode> samples) {
    List<List<String>> absent = new ArrayList<>();
    for (List<String> path : keys.keySet()) {
      List<String> overridden = new ArrayList<>(List.of("environments", "integration"));
      overridden.addAll(path);
      boolean isOverride = path.size() > 3 && path.get(0).equals("environments");
      // A sidecar's container has the keys of the application's own one.
      boolean isRepeated = path.contains("sidecars") && path.contains("container");
      boolean isThere =
          isRepeated
              || samples.stream().anyMatch(sample -> has(sample, path) || has(sample, overridden));
      if (!isOverride && !isThere) {
        absent.add(path);
      }
    }
    return absent;
  }

  /** Whether a path leads somewhere, whatever a free key is. */
  private static boolean has(JsonNode root, List<String> path) {
    List<JsonNode> reached = List.of(root);
    for (int i = 0; i < path.size(); i++) {
      boolean isFree = i > 0 && FREE_KEYS.containsKey(path.get(i - 1));
      String key = path.get(i);
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : reached) {
        if (isFree) {
          node.forEach(next::add);
        } else if (node.has(key)) {
          next.add(node.get(key));
        }
      }
      reached = next;
    }
    return !reached.isEmpty();
  }

  @Test
  void everyKeyChangesTheModel() {
    Riglet without = load(parse(BASE));
    leaves()
        .forEach(
            (path, key) -> {
              boolean changes =
                  candidates(key).stream().anyMatch(v -> !load(with(path, v)).equals(without));
              assertTrue(changes, () -> path + " is not bound");
            });
  }

  @Test
  void everyExampleIsGood() {
    leaves()
        .forEach(
            (path, key) ->
                key.path("examples")
                    .forEach(
                        example ->
                            assertEquals(
                                List.of(), errorsAt(path, example), () -> path + " " + example)));
  }

  @Test
  void everyPatternAndRangeOfTheSchemaIsCheckedAtTheKey() {
    Map<String, List<Diagnostic>> unchecked = new TreeMap<>();
    leaves()
        .forEach(
            (path, key) ->
                bad(key)
                    .forEach(
                        value -> {
                          List<Diagnostic> errors = errorsAt(path, value);
                          if (errors.size() != 1) {
                            unchecked.put(path + " = " + value, errors);
                          }
                        }));
    assertEquals(Map.of(), unchecked);
  }

  private List<Diagnostic> errorsAt(List<String> path, JsonNode value) {
    byte[] text = with(path, value).toString().getBytes(UTF_8);
    NodePath place = NodePath.of(path.toArray());
    return RigletSamples.check("riglet.json", text).stream()
        .filter(found -> found.path().equals(place) || within(found.path(), place))
        .filter(
            found ->
                !List.of(
                        "RIG2501", "RIG2502", "RIG2507", "RIG2003", "RIG2421", "RIG2438", "RIG2439",
                        "RIG2604", "RIG2712")
                    .contains(found.rule().value()))
        .toList();
  }

  private static boolean within(NodePath path, NodePath place) {
    return path.parent().filter(parent -> parent.equals(place)).isPresent()
        && path.last().filter(Integer.class::isInstance).isPresent();
  }

  /** Values that the schema refuses by a pattern or a range. */
  private static List<JsonNode> bad(JsonNode key) {
    List<JsonNode> bad = new ArrayList<>();
    if (key.has("minimum")) {
      bad.add(NODES.numberNode(key.get("minimum").asInt() - 1));
    }
    if (key.has("maximum")) {
      bad.add(NODES.numberNode(key.get("maximum").asInt() + 1));
    }
    if (key.has("pattern")) {
      bad.add(NODES.textNode("§ none of it"));
    }
    if (key.has("maxLength")) {
      bad.add(NODES.textNode("/" + "a".repeat(key.get("maxLength").asInt())));
    }
    if (key.has("enum")) {
      bad.add(NODES.textNode("other"));
    }
    return bad;
  }

  private static List<JsonNode> candidates(JsonNode key) {
    List<JsonNode> values = new ArrayList<>();
    key.path("examples").forEach(values::add);
    key.path("enum").forEach(values::add);
    if (key.path("type").asText().equals("integer")) {
      values.add(NODES.numberNode(key.path("examples").path(0).asInt() + 1));
    }
    if (key.path("type").asText().equals("boolean")) {
      values.add(NODES.booleanNode(false));
    }
    if (key.has("default") && key.get("default").isTextual()) {
      values.add(NODES.textNode(key.get("default").textValue().replace("2", "3")));
    }
    return values;
  }

  private static JsonNode with(List<String> path, JsonNode value) {
    ObjectNode root = (ObjectNode) parse(BASE);
    ObjectNode at = root;
    for (String step : path.subList(0, path.size() - 1)) {
      at = at.withObjectProperty(step);
    }
    at.set(path.get(path.size() - 1), value);
    return root;
  }

  private static Riglet load(JsonNode root) {
    return RigletLoader.load("riglet.json", root.toString().getBytes(UTF_8), LoadOptions.NONE)
        .value()
        .orElseThrow()
        .riglet();
  }

  private Map<List<String>, JsonNode> leaves() {
    Map<List<String>, JsonNode> leaves = new LinkedHashMap<>(keys);
    leaves.values().removeIf(key -> key.path("type").asText().equals("object") || key.has("const"));
    return leaves;
  }

  private Map<List<String>, JsonNode> keys() {
    Map<List<String>, JsonNode> found = new LinkedHashMap<>();
    collect(schema, List.of(), found);
    return found;
  }

  private void collect(JsonNode at, List<String> path, Map<List<String>, JsonNode> found) {
    at.path("properties")
        .properties()
        .forEach(entry -> add(entry.getValue(), path, entry.getKey(), found));
    if (at.path("additionalProperties").isObject()) {
      String key = FREE_KEYS.getOrDefault(path.get(path.size() - 1), "key");
      add(at.get("additionalProperties"), path, key, found);
    }
  }

  private void add(
      JsonNode value, List<String> path, String key, Map<List<String>, JsonNode> found) {
    List<String> here = new ArrayList<>(path);
    here.add(key);
    JsonNode resolved = resolve(value);
    found.put(here, resolved);
    collect(resolved, here, found);
  }

  private JsonNode resolve(JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    ObjectNode resolved = resolve(schema.at(node.get("$ref").textValue().substring(1))).deepCopy();
    resolved.setAll((ObjectNode) node);
    return resolved;
  }

  private boolean required(List<String> path) {
    JsonNode parent = keys.getOrDefault(path.subList(0, path.size() - 1), schema);
    TreeSet<String> names = new TreeSet<>();
    parent.path("required").forEach(name -> names.add(name.textValue()));
    return names.contains(path.get(path.size() - 1))
        || parent.path("additionalProperties").isObject();
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
