package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.system.StackSource;
import dev.rigc.load.LoadOptions;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The change of each key of {@code riglet.yaml} and what it does, per stack, resource and property:
 * the riglets in {@code diff/keys} have a value for each key, {@code diff/keys.expected} what
 * another value does. A key gets the first other value that compiles.
 */
class RigletKeyChangesTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final Path FOLDER = ROOT.resolve("compiler/src/test/resources/diff");
  private static final int MOST_RESOURCES = 15;

  /** A key is changed in the first that has it, so the largest comes last. */
  private static final List<String> FILES =
      List.of("workloads", "pipelines", "network", "existing-vpc", "everything");

  /** Another word that each key of this kind can have. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "environments/*/cidr", List.of("10.99.0.0/16"),
          "domain", List.of("other.example"),
          "region", List.of("us-east-2", "us-west-2"),
          "engine", List.of("none"),
          "launch", List.of("ec2", "fargate"));

  @Test
  void everyKeyDoesWhatIsExpected() throws IOException {
    Map<String, JsonNode> schema = schemaKeys();
    StringBuilder said = new StringBuilder();
    Set<String> done = new TreeSet<>();
    for (String file : FILES) {
      String text = Files.readString(FOLDER.resolve("keys").resolve(file + ".yaml"));
      List<StackSource> before = stacks(text).value().orElseThrow();
      Document document = DocumentParser.parse(new Source("riglet.yaml", text));
      Map<String, ScalarNode> leaves = new TreeMap<>();
      collect("", document.root().orElseThrow(), leaves);
      leaves.keySet().removeIf(key -> !done.add(key));
      List<String> changes =
          leaves.entrySet().parallelStream()
              .map(
                  one -> {
                    String key = one.getKey();
                    String does = change(key, one.getValue(), text, before, schema.get(key));
                    return "### " + key + " in " + file + "\n" + does;
                  })
              .toList();
      changes.forEach(said::append);
    }
    if (Boolean.getBoolean("rigc.approve")) {
      Files.writeString(FOLDER.resolve("keys.expected"), said);
    }
    assertEquals(Files.readString(FOLDER.resolve("keys.expected")), said.toString());
    assertTrue(done.size() > 110, done.size() + " keys");
  }

  private static String change(
      String key,
      ScalarNode leaf,
      String text,
      List<StackSource> before,
      @Nullable JsonNode schema) {
    Set<String> refused = new TreeSet<>();
    for (String other : others(key, leaf, schema)) {
      String changed = replaced(text, leaf, other);
      Checked<List<StackSource>> after = stacks(changed);
      if (after.value().isEmpty() || after.hasErrors()) {
        after.diagnostics().forEach(one -> refused.add(one.rule().value()));
      } else {
        DiffResult result = TemplateDiff.create().compare(before, after.value().get());
        return "%s -> %s\n%s".formatted(leaf.text(), other, said(result));
      }
    }
    return "%s: no other value compiles alone (%s)\n"
        .formatted(leaf.text(), String.join(", ", refused));
  }

  private static List<String> others(String key, ScalarNode leaf, @Nullable JsonNode schema) {
    Set<String> others = new LinkedHashSet<>();
    OTHERS.forEach(
        (end, words) -> {
          if (key.equals(end) || key.endsWith("/" + end)) {
            others.addAll(words);
          }
        });
    String text = leaf.text();
    if (schema != null) {
      schema.path("enum").forEach(word -> others.add(word.asText()));
    }
    if (leaf.isBoolean()) {
      others.add(text.equals("true") ? "false" : "true");
    } else if (text.matches("\\d{1,9}")) {
      others.add(Integer.toString(Integer.parseInt(text) + 1));
      others.add(Integer.toString(Integer.parseInt(text) * 2));
      others.add(Integer.toString(Integer.parseInt(text) - 1));
    } else {
      others.add(text + "x");
      others.add("x" + text);
      others.add(text.replaceFirst("(\\d)(\\D*)$", "7$2"));
      others.add(text.replaceFirst("^(.*)([a-z])(.*)$", "$1b$3"));
    }
    others.remove(text);
    return List.copyOf(others);
  }

  private static String replaced(String text, ScalarNode leaf, String other) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = leaf.location().line() - 1;
    String old = lines.get(line);
    int from = leaf.location().column() - 1;
    int to = leaf.location().endColumn() - 1;
    boolean isQuoted = old.charAt(from) == '"' || old.charAt(from) == '\'';
    String written = isQuoted ? old.charAt(from) + other + old.charAt(from) : other;
    lines.set(line, old.substring(0, from) + written + old.substring(to));
    return String.join("\n", lines);
  }

  private static Checked<List<StackSource>> stacks(String text) {
    return new RigletCompiler()
        .stacks(DocumentParser.parse(new Source("riglet.yaml", text)), LoadOptions.NONE);
  }

  /** One scalar for each key, with {@code *} for names that the author chose. */
  private static void collect(String key, Node node, Map<String, ScalarNode> leaves) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        String name = NAMED.contains(last(key)) ? "*" : entry.name();
        collect(key.isEmpty() ? name : key + "/" + name, entry.value(), leaves);
      }
    } else if (node instanceof SequenceNode list) {
      list.items().stream().limit(1).forEach(item -> collect(key, item, leaves));
    } else if (node instanceof ScalarNode scalar
        && scalar.location().line() == scalar.location().endLine()) {
      leaves.putIfAbsent(key, scalar);
    }
  }

  private static final Set<String> NAMED =
      Set.of(
          "environments",
          "applications",
          "environment",
          "secrets",
          "tasks",
          "sidecars",
          "ports",
          "hosts");

  private static String last(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  private static Map<String, JsonNode> schemaKeys() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(ROOT.resolve("schemas/riglet.schema.json").toFile());
    Map<String, JsonNode> keys = new TreeMap<>();
    walk("", schema, schema, 0, keys);
    return keys;
  }

  private static void walk(
      String key, JsonNode at, JsonNode root, int depth, Map<String, JsonNode> keys) {
    JsonNode node = at;
    if (at.has("$ref")) {
      node = root.at(at.get("$ref").asText().substring(1));
    }
    keys.putIfAbsent(key, node);
    if (depth > 8) {
      return;
    }
    String prefix = key.isEmpty() ? "" : key + "/";
    node.path("properties")
        .properties()
        .forEach(one -> walk(prefix + one.getKey(), one.getValue(), root, depth + 1, keys));
    if (node.path("additionalProperties").isObject()) {
      walk(prefix + "*", node.get("additionalProperties"), root, depth + 1, keys);
    }
  }

  private static String said(DiffResult result) {
    Map<Effect, Integer> counts = new TreeMap<>(result.difference().counts());
    String counted =
        counts.entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey().word())
            .collect(Collectors.joining(", "));
    if (result.difference().isEmpty()) {
      return "no difference in any template\n";
    }
    StringBuilder said = new StringBuilder(counted).append('\n');
    Set<String> blocking = new TreeSet<>();
    result.insights().stream()
        .filter(one -> one.rule().value().startsWith("DIF11"))
        .forEach(one -> blocking.add(one.rule().value()));
    blocking.forEach(one -> said.append("in stages, for ").append(one).append('\n'));
    if (result.difference().resources().count() > MOST_RESOURCES) {
      return said.toString();
    }
    for (StackDifference stack : result.difference().stacks()) {
      for (ResourceDifference one : stack.resources()) {
        if (one.effect() != Effect.NONE || one.kind() != Kind.AFFECTED) {
          said.append(
              "  %s %s: %s"
                  .formatted(stack.model().source().file(), one.logicalId(), one.effect().word()));
          Set<String> paths = new LinkedHashSet<>();
          one.properties().stream().limit(3).forEach(property -> paths.add(property.path()));
          said.append(paths.isEmpty() ? "" : " by " + String.join(", ", paths)).append('\n');
        }
      }
    }
    return said.toString();
  }
}
