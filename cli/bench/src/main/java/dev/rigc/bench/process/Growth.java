package dev.rigc.bench.process;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** How time grows with resources, templates and conditions. */
final class Growth {
  private final Subject rigc;
  private final Corpus corpus;
  private final int runs;

  Growth(Subject rigc, Corpus corpus, int runs) {
    this.rigc = rigc;
    this.corpus = corpus;
    this.runs = runs;
  }

  void print() throws Exception {
    grow(
        "resources",
        List.of(10, 50, 100, 200, 500),
        n -> Checkout.write("resources-" + n, SampleTemplates.resources(n)));
    grow("templates", List.of(10, 50, 100, 200, 500, 1000), corpus::copies);
    Map<String, Path> pairs = new LinkedHashMap<>();
    for (boolean isPlain : List.of(false, true)) {
      String without = isPlain ? ", without conditions" : "";
      pairs.put(
          "40 conditions nested ten deep" + without,
          Checkout.write("nested" + isPlain, SampleTemplates.nested(isPlain)));
      pairs.put(
          "26 nested stacks under conditions" + without,
          Checkout.write("stacks" + isPlain, SampleTemplates.stacks(isPlain)));
    }
    Map<String, Result> results = lint(pairs, runs);
    System.out.println(
        "| template | bytes | with, s | without, s | ratio | ratio of CPU |\n|---|---|---|---|---|---|");
    results.forEach(
        (name, with) -> {
          Result without = results.get(name + ", without conditions");
          if (without != null) {
            System.out.printf(
                "| %s | %,d and %,d | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                Checkout.size(pairs.get(name)),
                Checkout.size(pairs.get(name + ", without conditions")),
                with.wall(),
                without.wall(),
                with.wall() / without.wall(),
                with.cpu() / without.cpu());
          }
        });
    System.out.println();
  }

  private void grow(String what, List<Integer> counts, IntFunction<Path> make) throws Exception {
    Map<String, Path> inputs = new LinkedHashMap<>();
    counts.forEach(count -> inputs.put("" + count, make.apply(count)));
    Map<String, Result> results = lint(inputs, runs);
    Result first = results.values().iterator().next();
    System.out.println(
        "| "
            + what
            + " | kB | median s | CPU s | ms for each further one |\n|---|---|---|---|---|");
    results.forEach(
        (count, result) -> {
          int more = Integer.parseInt(count) - counts.get(0);
          String each =
              more == 0 ? "" : "%.2f".formatted(1000 * (result.wall() - first.wall()) / more);
          System.out.printf(
              "| %s | %,d | %.2f | %.2f | %s |%n",
              count, Checkout.size(inputs.get(count)) / 1000, result.wall(), result.cpu(), each);
        });
    System.out.println();
  }

  private Map<String, Result> lint(Map<String, Path> inputs, int times) throws Exception {
    Map<Program, String> programs = new LinkedHashMap<>();
    inputs.forEach(
        (name, file) ->
            programs.put(rigc.program(name, rigc.javas().get(0), "lint", file.toString()), name));
    Map<String, Result> results = new LinkedHashMap<>();
    Turns.measure(List.copyOf(programs.keySet()), times)
        .forEach((program, result) -> results.put(programs.get(program), result));
    return results;
  }
}
