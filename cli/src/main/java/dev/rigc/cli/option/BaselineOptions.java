package dev.rigc.cli.option;

import dev.rigc.cli.terminal.Counts;
import dev.rigc.cli.terminal.NamedInput;
import dev.rigc.cli.terminal.Overwriting;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.Baseline;
import dev.rigc.lint.NotBaselineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The findings that a project had before, in a file. */
final class BaselineOptions {
  private static final int MOST_OF_START = 1000;

  private final OptionSpec read =
      OptionSpec.builder("--baseline")
          .paramLabel("FILE")
          .description("Accept the findings that this file holds, and say which of them are gone.")
          .type(Path.class)
          .build();

  private final OptionSpec write =
      OptionSpec.builder("--write-baseline")
          .paramLabel("FILE")
          .description("Write all findings to this file, and accept them.")
          .type(Path.class)
          .build();

  void addTo(CommandSpec command) {
    command.addOption(read).addOption(write);
  }

  /** The file that is written, if one was named. */
  @Nullable Path written() {
    return write.getValue();
  }

  /** The file that is read, if one was named. */
  @Nullable Path file() {
    return read.getValue();
  }

  /**
   * Says what is wrong with the options.
   *
   * @param isShare whether the run is about some of the files only
   */
  void check(boolean isShare) {
    if (write.getValue() == null) {
      return;
    }
    if (read.getValue() != null) {
      throw new UserError(
          "`--write-baseline` writes all findings, those of an older baseline too: leave"
              + " `--baseline` out.");
    }
    if (isShare) {
      throw new UserError(
          "A baseline holds the findings of all files: use `--write-baseline` without `--shard`.");
    }
  }

  /**
   * The findings with those of the baseline suppressed, and with what is wrong with the baseline.
   *
   * @param looked the files that the run looked at, as findings name them
   */
  List<Diagnostic> accept(List<Diagnostic> findings, List<String> looked) throws IOException {
    @Nullable Path file = read.getValue();
    if (file == null) {
      return findings;
    }
    Folder folder = Folder.of(file);
    Baseline baseline = baseline(file, folder);
    Set<String> judged = new HashSet<>();
    looked.forEach(name -> judged.add(folder.name(name)));
    findings.forEach(finding -> judged.add(folder.name(finding.location().file())));
    List<Diagnostic> all = new ArrayList<>(baseline.accept(findings));
    all.addAll(baseline.old(findings, name -> judged.contains(name) || !folder.stillHolds(name)));
    return Diagnostic.sorted(all);
  }

  private static Baseline baseline(Path file, Folder folder) throws IOException {
    try {
      return Baseline.read(new NamedInput(file, "file").read(), folder::name);
    } catch (NotBaselineException other) {
      throw new UserError(
          "`%s` is not a baseline that `--write-baseline` wrote. %s"
              .formatted(file, other.getMessage()));
    }
  }

  /**
   * Writes the findings if that was asked for.
   *
   * @param looked the files that the run looked at, of which none is overwritten
   * @return what is left to report of them
   */
  List<Diagnostic> write(List<Diagnostic> findings, List<String> looked, Terminal terminal)
      throws IOException {
    @Nullable Path file = write.getValue();
    if (file == null) {
      return findings;
    }
    for (String input : looked) {
      Overwriting.refuse("--write-baseline", file, Path.of(input));
    }
    refuseOther(file);
    String text = Baseline.write(findings, Folder.of(file)::name);
    WholeFile.write(file, out -> out.append(text));
    long written = findings.stream().filter(finding -> !finding.isSuppressed()).count();
    terminal
        .err()
        .println(
            "rigc: %s written to `%s`; `--baseline %s` accepts %s."
                .formatted(
                    Counts.of(written, "finding"), file, file, written == 1 ? "it" : "them"));
    return findings.stream().filter(Diagnostic::isSuppressed).toList();
  }

  /**
   * Says so if the file is there and is anything but an older baseline: it may be a configuration
   * or parameters that this run reads, or a file that somebody still needs.
   */
  private static void refuseOther(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (!Baseline.mayBe(new String(in.readNBytes(MOST_OF_START), StandardCharsets.UTF_8))) {
        throw new UserError(
            "`--write-baseline %s` would overwrite a file that is not a baseline: name another file."
                .formatted(file));
      }
    }
  }

  /**
   * Names files from the folder that a baseline is in, so that it holds wherever rigc is called.
   */
  private record Folder(Path path) {
    static Folder of(Path baseline) {
      Path absolute = baseline.toAbsolutePath().normalize();
      return new Folder(Objects.requireNonNullElse(absolute.getParent(), absolute));
    }

    String name(String file) {
      if (file.equals("-")) {
        return file;
      }
      Path absolute = Path.of(file).toAbsolutePath().normalize();
      boolean isNear = absolute.getRoot() != null && absolute.getRoot().equals(path.getRoot());
      return NamedInput.nameOf(isNear ? path.relativize(absolute) : absolute);
    }

    boolean stillHolds(String name) {
      try {
        return name.equals("-") || Files.exists(path.resolve(name));
      } catch (InvalidPathException noFileHasThisName) {
        return false;
      }
    }
  }
}
