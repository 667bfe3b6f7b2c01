package dev.rigc.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a diff costs beside a compile, and how its time grows with templates. */
final class Diffs {
  private final Subject rigc;
  private final Corpus corpus;
  private final int runs;

  Diffs(Subject rigc, Corpus corpus, int runs) {
    this.rigc = rigc;
    this.corpus = corpus;
    this.runs = runs;
  }

  void print() throws Exception {
    besideACompile();
    templates();
  }

  /** Five environments with fifty applications; one application gets another port. */
  private void besideACompile() throws Exception {
    Path before = Checkout.write("riglet-before", riglet(8000));
    Path after = Checkout.write("riglet-after", riglet(9000));
    String out = Checkout.WORK.resolve("made/riglet-out").toString();
    Program compile = program("compile", "compile", before.toString(), "-o", out);
    Program diff = program("diff", "diff", before.toString(), after.toString());
    Map<Program, Result> results = Turns.measure(List.of(compile, diff), runs);
    System.out.println(
        "| 5 environments × 50 applications | median s | CPU s | ratio | ratio of CPU |\n"
            + "|---|---|---|---|---|");
    Result first = results.values().iterator().next();
    results.forEach(
        (program, result) ->
            System.out.printf(
                "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                program.name(),
                result.wall(),
                result.cpu(),
                result.wall() / first.wall(),
                result.cpu() / first.cpu()));
    System.out.println();
  }

  private static String riglet(int port) {
    StringBuilder text =
        new StringBuilder(
            """
            riglet: 1
            owner: acme
            project: mall
            region: us-east-1
            domain: mall.example
            certificate: arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555
            connection: arn:aws:codeconnections:us-east-1:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
            compute: { launch: fargate }
            database: { engine: none }
            environments:
            """);
    for (int i = 1; i <= 5; i++) {
      text.append("  e%d: { cidr: 10.%d0.0.0/16, nat: single, pipeline: true }\n".formatted(i, i));
    }
    text.append("applications:\n");
    for (int i = 0; i < 50; i++) {
      text.append(
          "  app%d: { repository: acme/app%d, port: %d, priority: %d }\n"
              .formatted(i, i, i == 7 ? port + 7 : 8000 + i, 100 + i));
    }
    return text.toString();
  }

  /**
   * Against the same bytes, and against templates of which each has one comment more. Twice as many
   * templates should take at most twice as long.
   */
  private void templates() throws Exception {
    List<Integer> counts = List.of(250, 500, 1000);
    Map<Program, Integer> programs = new LinkedHashMap<>();
    for (int count : counts) {
      Path folder = corpus.copies(count);
      programs.put(program("itself", "diff", folder.toString(), folder.toString()), count);
    }
    for (int count : counts) {
      Path folder = corpus.copies(count);
      programs.put(
          program("comments", "diff", folder.toString(), commented(folder, count).toString()),
          count);
    }
    System.out.println(
        "| templates | against | median s | CPU s | × half as many | × CPU of half as many |\n"
            + "|---|---|---|---|---|---|");
    Optional<Result> half = Optional.empty();
    for (Map.Entry<Program, Result> one :
        Turns.measure(List.copyOf(programs.keySet()), runs).entrySet()) {
      int count = programs.get(one.getKey());
      Result result = one.getValue();
      Optional<Result> other = count == counts.get(0) ? Optional.empty() : half;
      System.out.printf(
          "| %d | %s | %.2f | %.2f | %s | %s |%n",
          count,
          one.getKey().name(),
          result.wall(),
          result.cpu(),
          other.map(of -> "%.2f".formatted(result.wall() / of.wall())).orElse(""),
          other.map(of -> "%.2f".formatted(result.cpu() / of.cpu())).orElse(""));
      half = Optional.of(result);
    }
    System.out.println();
  }

  private static Path commented(Path folder, int count) throws IOException {
    Path copy = Checkout.WORK.resolve("made/commented-" + count);
    for (Path file : Checkout.yaml(folder)) {
      Path target = copy.resolve(folder.relativize(file));
      Files.createDirectories(target.getParent());
      Files.writeString(target, "# a comment\n" + Files.readString(file));
    }
    return copy;
  }

  private Program program(String name, String... arguments) {
    return rigc.program(name, rigc.javas().get(0), arguments);
  }
}
