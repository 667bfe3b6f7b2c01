package dev.rigc.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures whole processes of rigc beside others and prints Markdown tables; {@code
 * cli/bench/README.md} says how.
 */
public final class Bench {
  private static final String USAGE =
      """
      Usage: cli/bench/run [OPTION]... [PART]...
      Parts (default: all)
        start    rigc beside a bare JVM, AWS's validator in node and cdk synth
        growth   time by resources, templates and conditions
        volume   2 MB, and 10,000 templates in a heap of 2 GB
        diff     a diff beside a compile, and by templates
      Options
        --runs N          runs of each program of start (default 20); growth and volume take fewer
        --java HOME       a JDK to measure, again for another one (default: this one, and $JAVA25)
        --rigc FILE       the launcher to measure (default: rigc of this checkout, as if installed)
        --templates DIR   templates to repeat in growth and volume (default: generated/twig)
        --rename WORD     what is numbered in each copy, so that no two export one name (default: buildit-)
      """;

  private static final List<String> PARTS = List.of("start", "growth", "volume", "diff");

  private int runs = 20;
  private final List<Path> javas = new ArrayList<>();
  private Path rigc = Subject.INSTALLED;
  private Path templates = Checkout.ROOT.resolve("generated/twig");
  private String rename = "buildit-";
  private final List<String> parts = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Bench bench = new Bench();
    if (!bench.understands(arguments)) {
      System.out.print(USAGE);
      System.exit(List.of(arguments).contains("--help") ? 0 : 2);
    }
    bench.run();
  }

  private boolean understands(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (PARTS.contains(argument)) {
        parts.add(argument);
      } else if (i + 1 == arguments.length) {
        return false;
      } else {
        String value = arguments[++i];
        switch (argument) {
          case "--runs" -> runs = Integer.parseInt(value);
          case "--java" -> javas.add(Path.of(value));
          case "--rigc" -> rigc = Path.of(value).toAbsolutePath();
          case "--templates" -> templates = Path.of(value).toAbsolutePath();
          case "--rename" -> rename = value;
          default -> {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void run() throws Exception {
    if (javas.isEmpty()) {
      javas.add(Path.of(System.getProperty("java.home")));
      Stream.ofNullable(System.getenv("JAVA25")).map(Path::of).forEach(javas::add);
    }
    Subject subject = new Subject(rigc, List.copyOf(javas));
    Checkout.delete(Checkout.WORK.resolve("made"));
    Files.createDirectories(Checkout.WORK.resolve("made"));
    if (!Files.exists(rigc)) {
      subject.install();
    }
    for (Path java : javas) {
      subject.makeArchive(java);
    }
    System.out.println(subject.machine());
    Corpus corpus = new Corpus(templates, rename);
    int fewer = Math.max(3, runs / 4);
    for (String part : parts.isEmpty() ? PARTS : parts) {
      switch (part) {
        case "start" -> new StartUp(subject, runs).print();
        case "diff" -> new Diffs(subject, corpus, fewer).print();
        case "growth" -> new Growth(subject, corpus, fewer).print();
        default -> new Volume(subject, corpus, fewer).print();
      }
    }
  }
}
