package dev.rigc.render.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a riglet goes through: the folder {@code life} of the test resources has a file for each
 * group of features, in the order in which they come. Each says what it adds to {@code riglet.yaml}
 * (as a merge patch, RFC 7396) and the commands that switch it on and off.
 */
public final class Life {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /**
   * A group of features.
   *
   * @param name that of its file
   * @param on the commands after it was added and compiled
   * @param off the commands after it was removed and compiled
   */
  record Group(String name, List<Step> on, List<Step> off, JsonNode patch, List<Source> addons) {}

  /**
   * A command of an operator.
   *
   * @param isBefore whether it is given in the output folder of before, which still knows the
   *     stacks
   */
  record Step(List<String> words, boolean isBefore) {}

  private final List<Group> groups;

  private Life(List<Group> groups) {
    this.groups = groups;
  }

  /** Reads all groups. */
  public static Life read() throws IOException {
    Path folder = Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/life");
    List<Group> groups = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        groups.add(group(file));
      }
    }
    return new Life(groups);
  }

  private static Group group(Path file) throws IOException {
    JsonNode root = YAML.readTree(file.toFile());
    List<Source> addons = new ArrayList<>();
    root.path("addons")
        .properties()
        .forEach(addon -> addons.add(new Source(addon.getKey(), addon.getValue().asText())));
    return new Group(
        file.getFileName().toString(),
        steps(root.path("on")),
        steps(root.path("off")),
        root.path("riglet"),
        addons);
  }

  private static List<Step> steps(JsonNode commands) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode command : commands) {
      String words = command.isTextual() ? command.asText() : command.path("before").asText();
      steps.add(new Step(List.of(words.split(" ")), !command.isTextual()));
    }
    return steps;
  }

  List<Group> groups() {
    return groups;
  }

  /** The {@code riglet.yaml} with the first groups, as JSON, which is YAML as well. */
  String riglet(int count) {
    ObjectNode riglet = YAML.createObjectNode();
    groups.subList(0, count).forEach(group -> merge(riglet, group.patch()));
    return riglet.toPrettyString();
  }

  /** The templates of the author's own that the first groups have. */
  List<Source> addons(int count) {
    return groups.subList(0, count).stream().flatMap(group -> group.addons().stream()).toList();
  }

  /** What the groups add, each by itself: one may replace what an earlier one had. */
  public List<JsonNode> additions() {
    return groups.stream().map(Group::patch).toList();
  }

  private static void merge(ObjectNode target, JsonNode patch) {
    patch
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              if (value.isNull()) {
                target.remove(entry.getKey());
              } else if (value.isObject()) {
                JsonNode there = target.get(entry.getKey());
                merge(
                    there instanceof ObjectNode object ? object : target.putObject(entry.getKey()),
                    value);
              } else {
                target.set(entry.getKey(), value);
              }
            });
  }
}
