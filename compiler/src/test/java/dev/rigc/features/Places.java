package dev.rigc.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.load.RigletSchema;
import dev.rigc.render.SampleRiglets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The places where features are: keys, targets of make, commands, files, texts in files. */
final class Places {
  private static final Path ROOT = SampleRiglets.ROOT;

  private final JsonNode schema;
  private final Set<String> targets = new HashSet<>();
  private final String commands;

  Places() throws IOException {
    schema = new ObjectMapper().readTree(RigletSchema.text());
    commands = Files.readString(ROOT.resolve("generated/commands.md"));
    String makefile =
        Files.readString(ROOT.resolve("generated/twig/Makefile")).replace("\\\n", " ");
    for (String verb : words(makefile, "VERBS")) {
      words(makefile, "PARTS").forEach(part -> targets.add(verb + "-" + part));
    }
    targets.addAll(words(makefile, "TARGETS"));
  }

  private static List<String> words(String makefile, String variable) {
    return makefile
        .lines()
        .filter(line -> line.startsWith(variable + " := "))
        .flatMap(line -> List.of(line.split("\\s+", -1)).stream().skip(2))
        .toList();
  }

  /** Whether there is such a place. */
  boolean has(String place) throws IOException {
    String kind = place.substring(0, place.indexOf(' '));
    String name = place.substring(place.indexOf(' ') + 1);
    return switch (kind) {
      case "key" -> hasKey(name);
      case "make" -> targets.contains(name);
      case "rigc" -> commands.contains("rigc " + name);
      case "file" -> Files.exists(ROOT.resolve(name));
      case "in" -> holds(name);
      default -> false;
    };
  }

  private static boolean holds(String place) throws IOException {
    int colon = place.indexOf(": ");
    Path file = ROOT.resolve(place.substring(0, colon));
    return Files.exists(file) && Files.readString(file).contains(place.substring(colon + 2));
  }

  private boolean hasKey(String path) {
    Set<JsonNode> reached = Set.of(schema);
    for (String key : path.split("\\.", -1)) {
      Set<JsonNode> next = new HashSet<>();
      reached.forEach(node -> step(node, key, next));
      reached = next;
    }
    return !reached.isEmpty();
  }

  /** From a schema, or from one of those that it leaves the choice of, to a key. */
  private void step(JsonNode node, String key, Set<JsonNode> next) {
    if (node.has("$ref")) {
      String name = node.get("$ref").asText();
      step(schema.path("$defs").path(name.substring(name.lastIndexOf('/') + 1)), key, next);
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      node.path(choice).forEach(one -> step(one, key, next));
    }
    JsonNode found =
        switch (key) {
          case "*" -> node.path("additionalProperties");
          case "[]" -> node.path("items");
          default -> node.path("properties").path(key);
        };
    if (found.isObject()) {
      next.add(found);
    }
  }
}
