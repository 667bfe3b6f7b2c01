package dev.rigc.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whole runs of rigc beside a bare JVM and what others have. */
final class StartUp {
  private static final String HELLO = "bare JVM";
  private static final String ONE = "`rigc lint` of one template";
  private static final String ALL = "`rigc lint generated/twig`";
  private static final String COMPILE = "`rigc compile riglet.yaml`";

  private final Subject rigc;
  private final int runs;

  StartUp(Subject rigc, int runs) {
    this.rigc = rigc;
    this.runs = runs;
  }

  void print() throws Exception {
    Path twig = Checkout.ROOT.resolve("generated/twig");
    Path one = twig.resolve("integration/foundation.yaml");
    List<Program> programs = new ArrayList<>();
    for (Path java : rigc.javas()) {
      String on = Subject.version(java);
      String out = Checkout.WORK.resolve("made/out-" + on).toString();
      String riglet = Checkout.ROOT.resolve("riglet.yaml").toString();
      programs.add(new Program(HELLO, on, hello(java), Map.of(), 1));
      programs.add(rigc.program(ONE, java, "lint", one.toString()));
      programs.add(rigc.program(ALL, java, "lint", twig.toString()));
      programs.add(rigc.program(COMPILE, java, "compile", riglet, "-o", out));
    }
    programs.addAll(Peers.programs(one, twig));
    Map<Program, Result> results = Turns.measure(programs, runs);
    System.out.println(
        "| program | on | median s | from – to | × bare JVM | CPU s | peak MiB | runs |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    results.forEach(
        (program, result) -> {
          String floor = program.on().startsWith("node") ? rigc.firstVersion() : program.on();
          System.out.printf(
              "| %s | %s | %.3f | %.2f – %.2f | %.1f | %.2f | %s | %d |%n",
              program.name(),
              program.on(),
              result.wall(),
              result.least(),
              result.most(),
              result.wall() / find(results, HELLO, floor).wall(),
              result.cpu(),
              Turns.peak(program),
              result.samples().size());
        });
    System.out.println();
    printAgainstPeers(results);
  }

  private void printAgainstPeers(Map<Program, Result> results) {
    String on = rigc.firstVersion();
    Map.of(Peers.AWS_ONE, ONE, Peers.AWS_ALL, ALL, Peers.CDK, COMPILE).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            pair ->
                results.keySet().stream()
                    .filter(program -> program.name().equals(pair.getKey()))
                    .forEach(
                        peer ->
                            System.out.printf(
                                "%s takes %.1f times as long as %s on %s.  %n",
                                peer.name(),
                                results.get(peer).wall()
                                    / find(results, pair.getValue(), on).wall(),
                                pair.getValue(),
                                on)));
    System.out.println();
  }

  private static Result find(Map<Program, Result> results, String name, String on) {
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name) && entry.getKey().on().equals(on))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static List<String> hello(Path java) throws Exception {
    Path folder = Checkout.WORK.resolve("made/hello-" + Subject.version(java));
    Files.createDirectories(folder);
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source, "class Hello { public static void main(String[] a) { System.out.println(1); } }\n");
    Processes.must(List.of(java.resolve("bin/javac").toString(), source.toString()), Map.of());
    return List.of(java.resolve("bin/java").toString(), "-cp", folder.toString(), "Hello");
  }
}
