package dev.rigc.graph;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rigc.api.SystemGraph;
import dev.rigc.api.TemplateDiff;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Graphs that several tests look at, each made once. */
public final class GraphSamples {
  /** A text that breaks out of what does not escape it. */
  static final String HOSTILE =
      "a\\\\\\\"]; end <script>alert(1)</script> &#34; \\u0000 --> %% {{${x}}}";

  private static final Path GENERATED = SampleRiglets.ROOT.resolve("generated");

  private static Optional<Map<String, SystemGraph>> made = Optional.empty();

  private GraphSamples() {}

  /**
   * Of every sample, of changes of one, and of templates with hostile names and changes of them.
   */
  public static synchronized Map<String, SystemGraph> all() throws IOException {
    if (made.isEmpty()) {
      Map<String, SystemGraph> all = new LinkedHashMap<>();
      for (String sample : SampleRiglets.names()) {
        all.put(sample, SystemGraph.of(documents(sample)));
      }
      all.put("changes", changes());
      all.put("hostile", SystemGraph.of(List.of(hostile("10.0.0.0/16", HOSTILE))));
      all.put(
          "hostile-changes",
          SystemGraph.of(
              TemplateDiff.create()
                  .compare(
                      hostile("10.0.0.0/16", HOSTILE), hostile("10.1.0.0/16", HOSTILE + " b"))));
      made = Optional.of(all);
    }
    return made.get();
  }

  /** A graph by its name. */
  static SystemGraph of(String name) throws IOException {
    return Optional.ofNullable(all().get(name)).orElseThrow();
  }

  private static List<Document> documents(String sample) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(GENERATED.resolve(sample))) {
      files
          .filter(file -> file.toString().endsWith(".yaml") || file.endsWith("riglet.json"))
          .sorted()
          .forEach(file -> documents.add(read(file)));
    }
    return documents;
  }

  private static Document read(Path file) {
    try {
      return document(GENERATED.relativize(file).toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Document document(String name, String text) {
    return DocumentParser.parse(new Source(name, text));
  }

  /** The riglet of this repository against itself with other networks and applications. */
  private static SystemGraph changes() throws IOException {
    Path riglet = SampleRiglets.ROOT.resolve("riglet.yaml");
    String text = Files.readString(riglet);
    int api = text.indexOf("  twig-api:\n");
    int twig = text.indexOf("  twig:\n");
    String changed = text.substring(0, api) + text.substring(twig);
    changed = changed(changed, "cidr: 10.10.0.0/16", "cidr: 10.40.0.0/16");
    changed = changed(changed, "cidr: 10.20.0.0/16,", "cidr: 10.20.0.0/16, nat: single,");
    changed = changed(changed, "nat: per-az", "nat: none");
    changed += "  search: { repository: buildit/search, port: 9200, priority: 300 }\n";
    Path file = Files.createTempFile("changed", ".yaml");
    try {
      Files.writeString(file, changed);
      return TemplateDiff.create()
          .compare(riglet.toString(), file.toString())
          .value()
          .map(SystemGraph::of)
          .orElseThrow();
    } finally {
      Files.delete(file);
    }
  }

  private static String changed(String text, String before, String after) {
    String changed = text.replace(before, after);
    assertNotEquals(text, changed, before);
    return changed;
  }

  private static Document hostile(String block, String text) {
    return document(
        "\"]<b>.yaml",
        """
        Resources:
          Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: "BLOCK HOSTILE"}}
          Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, AvailabilityZone: "HOSTILE", CidrBlock: "HOSTILE"}}
          Pipeline:
            Type: AWS::CodePipeline::Pipeline
            Properties:
              Stages: [{Name: "HOSTILE", Actions: [{Name: "HOSTILE", ActionTypeId: {Category: Build, Provider: "HOSTILE"}}]}]
        """
            .replace("HOSTILE", text)
            .replace("BLOCK", block));
  }
}
