package dev.rigc.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one SARIF report of several, as if one run had found everything: the reports of all shards
 * of a lint give the report of the whole lint, byte for byte. Runs of one version of one tool are
 * joined if they hold nothing but a tool and results, as rigc's do; any other run is kept as it is,
 * because what else it holds may refer to its results by their position.
 *
 * <p>Each report is read twice and never held: first all of it is checked, then its runs are
 * copied. Only the results of a run that does not list them by place, as rigc's do, are sorted in
 * memory.
 */
public final class SarifMerge {
  private final List<Run> runs = new ArrayList<>();
  private final Map<List<String>, JoinedRun> joined = new LinkedHashMap<>();

  /** A run of the merged report. */
  private interface Run {
    void write(JsonText json) throws IOException;
  }

  /**
   * Adds a report, which must stay as it is until the merged one is written.
   *
   * @throws NotSarifException if it is not a SARIF report; then nothing of it is added
   * @throws IOException if it cannot be read
   */
  public void add(Path report) throws NotSarifException, IOException {
    new SarifScan(report).runs().forEach(this::add);
  }

  private void add(ScannedRun run) {
    if (!run.isPlain()) {
      runs.add(json -> SarifRun.copy(run.report(), run.index(), json));
      return;
    }
    JoinedRun into = joined.get(run.tool());
    if (into == null) {
      into = new JoinedRun(run.tool());
      joined.put(run.tool(), into);
      runs.add(into::write);
    }
    into.add(run);
  }

  /**
   * Writes the merged report.
   *
   * @throws IOException if {@code out} does, or if a report cannot be read again
   */
  public void write(Appendable out) throws IOException {
    JsonText json = new JsonText(out);
    json.open('{');
    json.key("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.key("version").value(SarifScan.VERSION);
    json.key("runs").open('[');
    for (Run run : runs) {
      run.write(json);
    }
    json.close(']').close('}');
    out.append('\n');
  }
}
