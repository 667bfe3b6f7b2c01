package dev.rigc.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The throughput of one process. */
final class Volume {
  private final Subject rigc;
  private final Corpus corpus;
  private final int runs;

  Volume(Subject rigc, Corpus corpus, int runs) {
    this.rigc = rigc;
    this.corpus = corpus;
    this.runs = runs;
  }

  void print() throws Exception {
    int count = 0;
    long bytes = 0;
    List<Path> originals = Checkout.yaml(corpus.templates());
    while (bytes < 2_000_000) {
      bytes += Checkout.size(originals.get(count++ % originals.size()));
    }
    System.out.println(
        "| templates | heap | MB | median s | MB/s | CPU s | peak MiB |\n|---|---|---|---|---|---|---|");
    for (Path java : rigc.javas()) {
      printVolume(java, count, Map.of(), runs);
      printVolume(java, 10_000, Map.of("RIGC_JAVA_OPTS", "-Xmx2g"), 1);
    }
    System.out.println();
  }

  /** A row of the table, also when the templates do not fit into the heap. */
  private void printVolume(Path java, int count, Map<String, String> options, int times)
      throws Exception {
    Path folder = corpus.copies(count);
    Map<String, String> environment = new LinkedHashMap<>(rigc.environment(java));
    environment.putAll(options);
    List<String> command = List.of(rigc.rigc().toString(), "lint", folder.toString());
    Program program = new Program("", Subject.version(java), command, environment, 1);
    String heap = options.isEmpty() ? "default" : "2 GB";
    double megabytes = Checkout.size(folder) / 1e6;
    Result result;
    try {
      result = Turns.measure(List.of(program), times).get(program);
    } catch (IOException failed) {
      System.out.printf(
          "| %,d on %s | %s | %.1f | failed | | | |%n",
          count, Subject.version(java), heap, megabytes);
      return;
    }
    System.out.printf(
        "| %,d on %s | %s | %.1f | %.2f | %.1f | %.1f | %s |%n",
        count,
        Subject.version(java),
        heap,
        megabytes,
        result.wall(),
        megabytes / result.wall(),
        result.cpu(),
        Turns.peak(program));
  }
}
