package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.RuleSet;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the files of a lint are shared out, what is found in them is the same. */
class LinterTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final LintOptions OPTIONS = LintOptions.asOf(LocalDate.of(2026, 11, 22));

  /** All fixtures of the rules on sets, as one set: they export, import and collide a lot. */
  private static final List<InputFile> FILES = files();

  private static final Result WHOLE = Result.of(linter().onThreads(1));

  private record Result(List<Diagnostic> findings, List<String> names, int skipped) {
    static Result of(Linter linter) {
      LintResult result = linter.lintFiles(FILES, none(), OPTIONS);
      return new Result(result.findings(), result.files(), result.skipped());
    }
  }

  private static Optional<Document> none() {
    return Optional.empty();
  }

  private static Linter linter() {
    return Linter.of(RuleSet.builtIn()).showingSuppressed();
  }

  private record OnDisk(Path path) implements InputFile {
    @Override
    public String name() {
      return ROOT.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public boolean isNamed() {
      return false;
    }

    @Override
    public Document read() throws IOException {
      return DocumentParser.parse(name(), Files.readAllBytes(path));
    }
  }

  private static List<InputFile> files() {
    try (Stream<Path> found =
        Files.walk(ROOT.resolve("compiler/src/test/resources/fixtures/lint"))) {
      return found
          .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
          .sorted()
          .map(OnDisk::new)
          .map(InputFile.class::cast)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void findsMuchInTheFilesOfThisTest() {
    assertTrue(WHOLE.findings().size() > 150, "only " + WHOLE.findings().size());
    assertTrue(WHOLE.findings().stream().anyMatch(f -> f.rule().value().startsWith("CFN50")));
    assertTrue(WHOLE.skipped() > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16})
  void findsTheSameOnAnyNumberOfThreads(int threads) {
    assertEquals(WHOLE, Result.of(linter().onThreads(threads)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void findsTheSameInAnyNumberOfShards(int shards) {
    List<Diagnostic> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int skipped = 0;
    for (int i = 0; i < shards; i++) {
      int share = i;
      Result part =
          Result.of(linter().reportingOn(file -> Math.floorMod(file.hashCode(), shards) == share));
      assertFalse(part.names().isEmpty());
      found.addAll(part.findings());
      names.addAll(part.names());
      skipped += part.skipped();
    }
    assertEquals(WHOLE.findings(), found.stream().sorted().toList());
    assertEquals(WHOLE.names(), names.stream().sorted().toList());
    assertEquals(WHOLE.skipped(), skipped);
  }

  @Test
  void findingsOfOthersAreSortedInEachOnce() {
    List<Diagnostic> findings = WHOLE.findings();
    LintResult some =
        new LintResult(findings.subList(0, findings.size() / 2), List.of(), List.of(), 0);
    List<Diagnostic> others = new ArrayList<>(findings.subList(10, findings.size()));
    Collections.reverse(others);
    assertEquals(findings, some.with(others).findings());
  }

  @Test
  void readsNoFileAgainAndTellsOfEach() {
    AtomicInteger reads = new AtomicInteger();
    AtomicInteger last = new AtomicInteger();
    List<InputFile> counted =
        FILES.stream()
            .filter(file -> !file.name().endsWith("riglet.json"))
            .map(file -> (InputFile) new Counted(file, reads))
            .toList();
    linter()
        .telling(done -> last.accumulateAndGet(done, Math::max))
        .lintFiles(counted, none(), OPTIONS);
    assertEquals(counted.size(), reads.get());
    assertEquals(counted.size(), last.get());
  }

  private record Counted(InputFile file, AtomicInteger reads) implements InputFile {
    @Override
    public String name() {
      return file.name();
    }

    @Override
    public boolean isNamed() {
      return file.isNamed();
    }

    @Override
    public Document read() throws IOException {
      reads.incrementAndGet();
      return file.read();
    }
  }
}
