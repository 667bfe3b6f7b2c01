package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Severity;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The change of each key of {@code riglet.yaml} and what it does, per stack, resource and property:
 * the riglets in {@code diff/keys} have a value for each key, {@code diff/keys.expected} what
 * another value does. A key gets the first other value that compiles and does something; of a key
 * without one, the reason is there too.
 */
class RigletKeyChangesTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final Path FOLDER = ROOT.resolve("compiler/src/test/resources/diff");
  private static final int MOST_RESOURCES = 15;
  private static final int MOST_LEAVES = 4;

  /** A key is changed in the first where another value of it compiles, so the largest is last. */
  private static final List<String> FILES =
      List.of("workloads", "pipelines", "network", "existing-vpc", "everything");

  /** Another word that each key of this kind can have. */
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("environments/*/cidr", List.of("10.99.0.0/16")),
          Map.entry("domain", List.of("other.example")),
          Map.entry("region", List.of("us-east-2", "us-west-2")),
          Map.entry("engine", List.of("none")),
          Map.entry("launch", List.of("ec2", "fargate")),
          Map.entry("cpu", List.of("256")),
          Map.entry("hosts/*/environment", List.of("production", "loadtest")),
          Map.entry("ports/*/container", List.of("settings")),
          Map.entry("policies/actions", List.of("rekognition:DetectFaces")),
          Map.entry("scaling/schedules/schedule", List.of("15 6 * * *")),
          Map.entry("timeZone", List.of("Europe/Paris")),
          Map.entry("restoreFrom", List.of("integration/latest", "staging/latest")),
          Map.entry("subnets/database", List.of("172.16.9.0/28")),
          Map.entry("overrides/stacks", List.of("staging/app-*.yaml")));

  /** Why a key has no effect, or none by itself. */
  private static final Map<String, String> REASONS =
      Map.of(
          "applications/*/hosts/*/environment",
          "the host is one of `web` in staging too, and a host leads to one environment",
          "applications/*/hosts/*/record",
          "a host of two applications has one record, and one outside of the domain has none",
          "applications/*/sidecars/*/essential",
          "a sidecar that another container waits for until it succeeds must not be essential",
          "applications/*/volumes/letters/application",
          "no other application has a volume of this name",
          "applications/*/targetGroup/container",
          "the only other sidecar listens on no port",
          "profile",
          "the scripts use it, and no template holds it",
          "region",
          "the ARNs of the certificate and the connection name it, so all three change together",
          "riglet",
          "it is the version of the format, and there is one");

  @Test
  void everyKeyDoesWhatIsExpected() throws IOException {
    Map<String, JsonNode> schema = schemaKeys();
    StringBuilder said = new StringBuilder();
    Set<String> done = new TreeSet<>();
    Map<String, String> without = new TreeMap<>();
    for (String file : FILES) {
      String text = Files.readString(FOLDER.resolve("keys").resolve(file + ".yaml"));
      List<StackSource> before = stacks(text).value().orElseThrow();
      Document document = DocumentParser.parse(new Source("riglet.yaml", text));
      Map<String, List<ScalarNode>> leaves = new TreeMap<>();
      collect("", document.root().orElseThrow(), leaves);
      leaves.keySet().removeAll(done);
      Map<String, Change> changes =
          leaves.entrySet().parallelStream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      one -> change(one.getKey(), one.getValue(), text, before, schema),
                      (one, other) -> one,
                      TreeMap::new));
      changes.forEach(
          (key, change) -> {
            String section = "### " + key + " in " + file + "\n" + change.does();
            if (change.hasEffect()) {
              done.add(key);
              without.remove(key);
              said.append(section);
            } else {
              without.put(key, section);
            }
          });
    }
    without.forEach(
        (key, section) ->
            said.append(section).append("because ").append(REASONS.get(key)).append('\n'));
    if (Boolean.getBoolean("rigc.approve")) {
      Files.writeString(FOLDER.resolve("keys.expected"), said);
    }
    assertEquals(Files.readString(FOLDER.resolve("keys.expected")), said.toString());
    assertEquals(new TreeSet<>(REASONS.keySet()), without.keySet());
    assertTrue(done.size() > 130, done.size() + " keys");
  }

  /**
   * What another value of a key does.
   *
   * @param hasEffect whether another value compiles and anything differs then
   */
  private record Change(boolean hasEffect, String does) {}

  private static Change change(
      String key,
      List<ScalarNode> leaves,
      String text,
      List<StackSource> before,
      Map<String, JsonNode> schema) {
    Set<String> refused = new TreeSet<>();
    Optional<Change> withoutEffect = Optional.empty();
    for (ScalarNode leaf : leaves) {
      for (String other : others(key, leaf, schema.get(key))) {
        Checked<List<StackSource>> after = stacks(replaced(text, leaf, other));
        if (after.value().isEmpty() || after.hasErrors()) {
          after.diagnostics().stream()
              .filter(one -> one.severity() == Severity.ERROR)
              .forEach(one -> refused.add(one.rule().value()));
        } else {
          DiffResult result = TemplateDiff.create().compare(before, after.value().get());
          String does = "%s -> %s\n%s".formatted(leaf.text(), other, said(result));
          Change change = new Change(!result.difference().isEmpty(), does);
          if (change.hasEffect()) {
            return change;
          }
          withoutEffect = withoutEffect.or(() -> Optional.of(change));
        }
      }
    }
    return withoutEffect.orElseGet(
        () ->
            new Change(
                false,
                "%s: no other value compiles alone (%s)\n"
                    .formatted(leaves.get(0).text(), String.join(", ", refused))));
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
    String inside = old.charAt(from) == '\'' ? other.replace("'", "''") : other;
    String written = isQuoted ? old.charAt(from) + inside + old.charAt(from) : other;
    lines.set(line, old.substring(0, from) + written + old.substring(to));
    return String.join("\n", lines);
  }

  private static Checked<List<StackSource>> stacks(String text) {
    return new RigletCompiler()
        .stacks(DocumentParser.parse(new Source("riglet.yaml", text)), LoadOptions.NONE);
  }

  /** A few scalars for each key, with {@code *} for names that the author chose. */
  private static void collect(String key, Node node, Map<String, List<ScalarNode>> leaves) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        String name = NAMED.contains(last(key)) ? "*" : entry.name();
        collect(key.isEmpty() ? name : key + "/" + name, entry.value(), leaves);
      }
    } else if (node instanceof SequenceNode list) {
      list.items().stream().limit(MOST_LEAVES).forEach(item -> collect(key, item, leaves));
    } else if (node instanceof ScalarNode scalar
        && scalar.location().line() == scalar.location().endLine()) {
      List<ScalarNode> known = leaves.computeIfAbsent(key, one -> new ArrayList<>());
      if (known.size() < MOST_LEAVES) {
        known.add(scalar);
      }
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
          "hosts",
          "dependsOn",
          "testReports");

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
    keys.merge(key, node, (known, found) -> known.has("enum") ? known : found);
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
    if (node.path("items").isObject()) {
      walk(key, node.get("items"), root, depth + 1, keys);
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
