package dev.rigc.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The runs of one tool as one: each rule once, and each result once in the order of the places. */
final class JoinedRun {
  private final List<String> tool;
  private final Map<String, JsonNode> rules = new TreeMap<>();
  private final List<ScannedRun> runs = new ArrayList<>();

  /**
   * @param tool what {@link ScannedRun#tool()} gives for all of the runs
   */
  JoinedRun(List<String> tool) {
    this.tool = tool;
  }

  void add(ScannedRun run) {
    run.rules().forEach(rules::putIfAbsent);
    runs.add(run);
  }

  void write(JsonText json) throws IOException {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    rules.keySet().forEach(id -> indexes.put(id, indexes.size()));
    json.open('{').key("tool").open('{').key("driver").open('{');
    json.key("name").value(tool.get(0));
    if (!tool.get(1).isEmpty()) {
      json.key("semanticVersion").value(tool.get(1));
    }
    json.key("rules").open('[');
    for (JsonNode rule : rules.values()) {
      SarifJson.copy(rule, json);
    }
    json.close(']').close('}').close('}');
    if (!tool.get(2).isEmpty()) {
      json.key("columnKind").value(tool.get(2));
    }
    json.key("results").open('[');
    writeResults(indexes, json);
    json.close(']').close('}');
  }

  /** Always takes the first of all next results; of equal ones that of the earlier report. */
  private void writeResults(Map<String, Integer> indexes, JsonText json) throws IOException {
    PriorityQueue<Source> sources =
        new PriorityQueue<>(
            Comparator.comparing((Source source) -> source.next().place())
                .thenComparingInt(source -> source.order));
    try (Open open = new Open()) {
      for (ScannedRun run : runs) {
        Source source = open.source(run);
        if (source.advance()) {
          sources.add(source);
        }
      }
      @Nullable SarifPlace place = null;
      Set<JsonNode> here = new HashSet<>();
      while (!sources.isEmpty()) {
        Source first = sources.remove();
        SarifResult result = first.next();
        if (!result.place().equals(place)) {
          place = result.place();
          here.clear();
        }
        if (here.add(result.node())) {
          result.write(indexes, json);
        }
        if (first.advance()) {
          sources.add(first);
        }
      }
    }
  }

  /** The results of one run, by place. */
  private static final class Source {
    private final int order;
    private final SarifRun results;
    private final @Nullable Deque<SarifResult> sorted;
    private @Nullable SarifResult next;

    Source(int order, SarifRun results, boolean isSorted) throws IOException {
      this.order = order;
      this.results = results;
      this.sorted = isSorted ? null : sorted(results);
    }

    private static Deque<SarifResult> sorted(SarifRun results) throws IOException {
      List<SarifResult> all = new ArrayList<>();
      for (SarifResult result = results.next(); result != null; result = results.next()) {
        all.add(result);
      }
      all.sort(Comparator.comparing(SarifResult::place));
      return new ArrayDeque<>(all);
    }

    boolean advance() throws IOException {
      next = sorted == null ? results.next() : sorted.poll();
      return next != null;
    }

    SarifResult next() {
      if (next == null) {
        throw new IllegalStateException("There are no more results.");
      }
      return next;
    }
  }

  /** The reports that are open. */
  private static final class Open implements Closeable {
    private final List<SarifRun> all = new ArrayList<>();

    Source source(ScannedRun run) throws IOException {
      SarifRun results = SarifRun.results(run.report(), run.index());
      all.add(results);
      return new Source(all.size(), results, run.isSorted());
    }

    @Override
    public void close() throws IOException {
      for (SarifRun results : all) {
        results.close();
      }
    }
  }
}
