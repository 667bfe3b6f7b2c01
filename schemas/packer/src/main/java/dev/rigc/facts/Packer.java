package dev.rigc.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Packs a schemas folder. */
public final class Packer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACTIONS = "iam-actions";

  private final Path schemas;
  private final Path output;

  private Packer(Path schemas, Path output) {
    this.schemas = schemas;
    this.output = output;
  }

  /** Arguments: the schemas folder, and the folder to write the packs to. */
  public static void main(String[] arguments) throws IOException {
    pack(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void pack(Path schemas, Path output) throws IOException {
    new Packer(schemas, output).run();
  }

  private void run() throws IOException {
    packTypes();
    packFolder(schemas.resolve("tables/instance-types"), "instance-types.pack");
    packActions();
    packTables();
  }

  private void packTypes() throws IOException {
    Curation curation = new Curation(schemas.resolve("curated"));
    List<JsonNode> types = new ArrayList<>();
    for (Path file : filesBelow(schemas.resolve("cloudformation"))) {
      types.add(read(file));
    }
    curation.readConditions(types);
    NameLimits names = new NameLimits(read(schemas.resolve("curated/tables/name-limits.json")));
    PackWriter pack = new PackWriter();
    for (JsonNode type : types) {
      String name = type.required("typeName").textValue();
      ObjectNode curated = curation.apply(type);
      names.apply(name, curated);
      pack.add(name, curated);
    }
    curation.checkAllUsed();
    names.checkAllUsed();
    pack.write(output.resolve("types.pack"));
  }

  private void packTables() throws IOException {
    PackWriter pack = new PackWriter();
    for (Path folder : List.of(schemas.resolve("tables"), schemas.resolve("curated/tables"))) {
      for (Path file : filesIn(folder)) {
        if (!name(file).equals(ACTIONS)) {
          pack.add(name(file), read(file));
        }
      }
    }
    pack.write(output.resolve("tables.pack"));
  }

  private void packFolder(Path folder, String target) throws IOException {
    PackWriter pack = new PackWriter();
    for (Path file : filesIn(folder)) {
      pack.add(name(file), read(file));
    }
    pack.write(output.resolve(target));
  }

  /** The actions of each service become a tree of their own: most runs look at a few of them. */
  private void packActions() throws IOException {
    PackWriter pack = new PackWriter();
    read(schemas.resolve("tables/" + ACTIONS + ".json"))
        .properties()
        .forEach(service -> pack.add(service.getKey(), list(service.getValue())));
    pack.write(output.resolve(ACTIONS + ".pack"));
  }

  private static JsonNode list(JsonNode values) {
    return JSON.createObjectNode().set("all", values);
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".json".length());
  }

  static JsonNode read(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
