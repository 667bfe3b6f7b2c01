package dev.rigc.api;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.RuleSet;
import dev.rigc.rule.PlanFile;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A compiled riglet below {@code generated/}, which a test may break before it is linted. */
final class GeneratedSystem {
  static final Path GENERATED = Path.of(System.getProperty("rigc.root"), "generated");
  private final Map<String, String> texts = new TreeMap<>();

  private GeneratedSystem() {}

  /** The files of one riglet, or of all below {@code generated/} for an empty name. */
  static GeneratedSystem of(String riglet) throws IOException {
    GeneratedSystem system = new GeneratedSystem();
    Path root = GENERATED.resolve(riglet);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".yaml") || name.endsWith("riglet.json")) {
          system.texts.put(name, Files.readString(file));
        }
      }
    }
    return system;
  }

  /** The same with {@code old} replaced once in one file, which must hold it. */
  GeneratedSystem broken(String file, String old, String replacement) {
    String text = Optional.ofNullable(texts.get(file)).orElseThrow();
    int at = text.indexOf(old);
    if (at < 0) {
      throw new AssertionError(file + " does not hold " + old);
    }
    texts.put(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
    return this;
  }

  String text(String file) {
    return Optional.ofNullable(texts.get(file)).orElseThrow();
  }

  List<Diagnostic> lint() {
    List<Document> documents =
        texts.entrySet().stream()
            .map(file -> DocumentParser.parse(new Source(file.getKey(), file.getValue())))
            .filter(
                document -> PlanFile.of(document).isPresent() || Template.of(document).isTemplate())
            .toList();
    return Linter.of(RuleSet.builtIn())
        .lint(documents, Optional.empty(), LintOptions.asOf(LocalDate.of(2026, 11, 22)));
  }
}
