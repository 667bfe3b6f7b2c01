package dev.rigc.api;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.lint.Fault;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.RuleIndex;
import dev.rigc.lint.RuleSet;
import dev.rigc.yaml.Document;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .rigc.yaml} that holds for a file: the nearest one in its folder or above. The search
 * ends at the folder of a git repository. Each is read when it is first asked for. A file that the
 * user names holds for all files instead. To be used by one thread at a time, as {@link
 * Linter#configuredBy} does.
 */
public final class ConfigurationFiles {
  private final Supplier<RuleSet> rules;
  private final LocalDate today;
  private final Optional<Found> given;
  private final Map<Path, Optional<Found>> byFolder = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  private record Found(Path folder, LintConfiguration configuration) {}

  /** Configurations that may name rigc's rules and those of every provider on the class path. */
  public ConfigurationFiles() {
    this(today(), Optional.empty());
  }

  /**
   * Configurations that may name rigc's rules and those of every provider on the class path.
   *
   * @param today the day that decides what in them has expired
   * @param given the one that holds for all files, if the user named one; its patterns are compared
   *     with paths from the current folder
   * @throws UncheckedIOException if the given one cannot be read
   */
  public ConfigurationFiles(LocalDate today, Optional<Path> given) {
    this(() -> RuleSet.withProviders(ConfigurationFiles.class.getClassLoader()), today, given);
  }

  /** Configurations that may name the rules of a linter, and those on riglets. */
  public ConfigurationFiles(Linter linter) {
    this(linter::rules, today(), Optional.empty());
  }

  /** The rules are asked for only if there is a configuration: most runs have none. */
  private ConfigurationFiles(Supplier<RuleSet> rules, LocalDate today, Optional<Path> given) {
    this.rules = rules;
    this.today = today;
    this.given =
        given.map(
            file -> new Found(Path.of("").toAbsolutePath(), read(file, FilePaths.named(file))));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /**
   * The configuration for a file, by the name that findings give it.
   *
   * @throws UncheckedIOException if a configuration cannot be read
   */
  public LintConfiguration of(String name) {
    return find(folderOf(Path.of(name.equals("-") ? "stdin" : name)))
        .map(Found::configuration)
        .orElse(LintConfiguration.NONE);
  }

  /** Whether the configuration for a file leaves it out. */
  public boolean excludes(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return find(folderOf(file))
        .map(
            found ->
                found
                    .configuration()
                    .excludes(FilePaths.named(found.folder().relativize(absolute))))
        .orElse(false);
  }

  /** The configurations that were read so far. */
  public List<Path> files() {
    return List.copyOf(files);
  }

  /**
   * What is wrong with the configurations that were looked at so far, as they ask for it
   * themselves.
   */
  public List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  /**
   * What had no effect, of the configurations whose whole folders were linted, sorted by place.
   *
   * @param searched the folders that were searched
   * @param ran which rules had something to look at
   */
  public List<Diagnostic> unused(List<Path> searched, Predicate<RuleId> ran) {
    List<Diagnostic> unused = new ArrayList<>();
    Stream.concat(given.stream(), byFolder.values().stream().flatMap(Optional::stream))
        .distinct()
        .filter(found -> searched.stream().anyMatch(found.folder()::startsWith))
        .map(Found::configuration)
        .forEach(asked -> unused.addAll(asked(asked, asked.unused(ran))));
    return Diagnostic.sorted(unused);
  }

  /** A configuration may also say what is to be said of itself. */
  private static List<Diagnostic> asked(LintConfiguration by, List<Diagnostic> findings) {
    return findings.stream().map(by::apply).filter(finding -> !finding.isSuppressed()).toList();
  }

  private static @Nullable Path folderOf(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }

  private Optional<Found> find(@Nullable Path folder) {
    if (given.isPresent()) {
      return given;
    }
    if (folder == null) {
      return Optional.empty();
    }
    Optional<Found> known = byFolder.get(folder);
    if (known == null) {
      known = search(folder);
      byFolder.put(folder, known);
    }
    return known;
  }

  private Optional<Found> search(Path folder) {
    Path file = folder.resolve(LintConfiguration.FILE_NAME);
    if (Files.isSymbolicLink(file)) {
      requireTarget(file);
    }
    if (Files.isRegularFile(file)) {
      return Optional.of(new Found(folder, read(file, shown(file))));
    }
    return Files.exists(folder.resolve(".git")) ? Optional.empty() : find(folder.getParent());
  }

  private static void requireTarget(Path link) {
    if (Files.exists(link)) {
      return;
    }
    try {
      throw new FileNotFoundException(
          "`%s` is a symbolic link to `%s`, which does not exist."
              .formatted(link, Files.readSymbolicLink(link)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return FilePaths.named(file.startsWith(here) ? here.relativize(file) : file);
  }

  private LintConfiguration read(Path file, String name) {
    files.add(file);
    try {
      Document document = NamedFile.read(file, name);
      Checked<LintConfiguration> checked =
          Fault.contain(
              () -> LintConfiguration.read(document, RuleIndex.withRiglets(rules.get()), today),
              fault ->
                  Checked.of(
                      LintConfiguration.NONE,
                      List.of(Fault.finding(name, "reading the configuration", fault))));
      LintConfiguration configuration = checked.value().orElse(LintConfiguration.NONE);
      problems.addAll(asked(configuration, checked.diagnostics()));
      return configuration;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
