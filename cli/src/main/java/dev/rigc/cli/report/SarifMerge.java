package dev.rigc.cli.report;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one SARIF report of several, as if one run had found everything: the reports of all shards
 * of a lint give the report of the whole lint, byte for byte. Runs of one version of one tool are
 * joined if they hold nothing but a tool and results, as rigc's do; any other run is kept as it is,
 * because what else it holds may refer to its results by their position.
 */
public final class SarifMerge {
  private static final Set<String> JOINED_RUN = Set.of("tool", "columnKind", "results");
  private static final Set<String> JOINED_DRIVER = Set.of("name", "semanticVersion", "rules");

  private final List<Run> runs = new ArrayList<>();
  private final Map<List<String>, JoinedRun> joined = new LinkedHashMap<>();

  /** A run of the merged report. */
  private interface Run {
    void write(SarifCopy out) throws IOException;
  }

  /**
   * Adds a report.
   *
   * @param file its name, for messages
   * @param report its text, read as JSON
   * @throws NotSarifException if it is no SARIF report; then nothing of it is added
   */
  public void add(String file, Document report) throws NotSarifException {
    if (!report.problems().isEmpty()) {
      Document.Problem first = report.problems().get(0);
      String place = first.location().line() + ":" + first.location().column();
      throw new NotSarifException(file, "at " + place + ", " + first.message());
    }
    if (!(report.root().orElse(null) instanceof MappingNode root)) {
      throw new NotSarifException(file, "it is no JSON object.");
    }
    if (!root.scalar("version").map(ScalarNode::text).equals(Optional.of("2.1.0"))) {
      throw new NotSarifException(file, "its `version` is not \"2.1.0\".");
    }
    List<MappingNode> found = new ArrayList<>();
    for (Node run : root.sequence("runs").map(SequenceNode::items).orElse(List.of())) {
      found.add(checked(file, run));
    }
    if (root.sequence("runs").isEmpty()) {
      throw new NotSarifException(file, "it has no list of `runs`.");
    }
    found.forEach(this::add);
  }

  private static MappingNode checked(String file, Node node) throws NotSarifException {
    String at = "the run on line " + node.span().line();
    if (!(node instanceof MappingNode run)
        || driver(run).flatMap(d -> d.scalar("name")).isEmpty()) {
      throw new NotSarifException(file, at + " names no tool.");
    }
    Optional<Node> results = run.get("results");
    boolean areResults =
        results.isEmpty()
            || (results.get() instanceof SequenceNode list
                && list.items().stream().allMatch(MappingNode.class::isInstance));
    if (!areResults) {
      throw new NotSarifException(file, at + " has `results` that are no list of objects.");
    }
    return run;
  }

  private static Optional<MappingNode> driver(MappingNode run) {
    return run.mapping("tool").flatMap(tool -> tool.mapping("driver"));
  }

  private void add(MappingNode run) {
    MappingNode driver = driver(run).orElseThrow();
    boolean isPlain =
        JOINED_RUN.containsAll(run.keys())
            && run.mapping("tool").orElseThrow().size() == 1
            && JOINED_DRIVER.containsAll(driver.keys())
            && JoinedRun.canHold(run, driver);
    if (!isPlain) {
      runs.add(out -> out.node(run));
      return;
    }
    List<String> key =
        List.of(text(driver, "name"), text(driver, "semanticVersion"), text(run, "columnKind"));
    JoinedRun into = joined.get(key);
    if (into == null) {
      into = new JoinedRun(key);
      joined.put(key, into);
      runs.add(into::write);
    }
    into.add(run, driver);
  }

  private static String text(MappingNode mapping, String key) {
    return mapping.scalar(key).map(ScalarNode::text).orElse("");
  }

  /**
   * Writes the merged report.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Appendable out) throws IOException {
    JsonText json = new JsonText(out);
    json.open('{');
    json.key("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.key("version").value("2.1.0");
    json.key("runs").open('[');
    SarifCopy copy = new SarifCopy(json);
    for (Run run : runs) {
      run.write(copy);
    }
    json.close(']').close('}');
    out.append('\n');
  }
}
