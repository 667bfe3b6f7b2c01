package dev.rigc.cli;

import dev.rigc.api.Compilation;
import dev.rigc.api.ConfigurationFiles;
import dev.rigc.api.DiffResult;
import dev.rigc.api.InputFile;
import dev.rigc.api.RigletCompiler;
import dev.rigc.api.SystemPage;
import dev.rigc.api.TemplateDiff;
import dev.rigc.cli.option.LintFiles;
import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.option.RigletFile;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Overwriting;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diff.source.SideException;
import dev.rigc.lint.RigletDocument;
import dev.rigc.load.LoadOptions;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc docs}. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description = {
      "Makes one static HTML page about a riglet: its picture, environments, addresses, hosts, ports,"
          + " stacks with exports, roles, settings, and what it takes of the account's quotas.",
      "The page needs no other file, no script and no network, and holds no secrets."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc docs -o riglet.html                     the riglet.yaml that is here",
      "  rigc docs out/ -o system.html                an output folder",
      "  rigc docs --since git:v1.2:riglet.yaml -o riglet.html",
    })
final class DocsCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "RIGLET|OUT",
      arity = "0..1",
      description =
          "A riglet, or the folder that it was compiled to, riglet.yaml if none is named; - is"
              + " standard input.")
  private String subject = "riglet.yaml";

  @Option(
      names = "--since",
      paramLabel = "OLD",
      description =
          "Also say what changed since this riglet, folder or git:REV[:PATH], as `rigc diff` does.")
  private @Nullable String since;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the page to this file.")
  private @Nullable Path output;

  DocsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (since != null && subject.equals(STANDARD_INPUT)) {
      throw new UserError("`--since` compares files: name the riglet instead of `-`.");
    }
    Optional<SystemPage> made =
        !subject.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(subject))
            ? Optional.of(ofFolder())
            : ofRiglet();
    if (made.isEmpty()) {
      return ExitCode.FINDINGS;
    }
    String page = withChanges(made.get()).html();
    if (output == null) {
      terminal.out().print(page);
    } else {
      WholeFile.write(output, out -> out.write(page));
    }
    return ExitCode.CLEAN;
  }

  private SystemPage ofFolder() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (InputFile file :
        LintFiles.find(List.of(subject), terminal.in(), new ConfigurationFiles(), false).all()) {
      if (output != null) {
        Overwriting.refuse("--output", output, Path.of(file.name()));
      }
      documents.add(file.read());
    }
    return SystemPage.of(documents)
        .orElseThrow(
            () ->
                new UserError(
                    "`%s` is not an output folder: it must hold one riglet.json with the templates that this names. `rigc compile -o %s` makes one."
                        .formatted(subject, subject)));
  }

  /** Nothing if the riglet has errors, which are printed. */
  private Optional<SystemPage> ofRiglet() throws IOException {
    RigletFile file = new RigletFile(subject);
    Document riglet = file.read(terminal.in());
    if (!subject.equals(STANDARD_INPUT)) {
      Overwriting.refuseSide("--output", output, subject);
    }
    if (riglet.problems().isEmpty() && !RigletDocument.isOne(riglet)) {
      throw new UserError(
          "`%s` is not a riglet: name a riglet.yaml, or the folder that one was compiled to."
              .formatted(subject));
    }
    Checked<Compilation> compiled =
        new RigletCompiler().compile(riglet, LoadOptions.NONE.withAddons(file.addons()));
    if (compiled.hasErrors()) {
      compiled.diagnostics().stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(finding -> terminal.err().println(finding));
      terminal.err().println("rigc: a riglet with errors has no page; `rigc check` tells more.");
      return Optional.empty();
    }
    return compiled.value().map(compilation -> SystemPage.of(compilation, riglet));
  }

  private SystemPage withChanges(SystemPage page) throws IOException {
    if (since == null) {
      return page;
    }
    try {
      for (String side : List.of(since, subject)) {
        Overwriting.refuseSide("--output", output, side);
      }
      Checked<DiffResult> compared = TemplateDiff.create().compare(since, subject);
      for (Diagnostic finding : compared.diagnostics()) {
        terminal.err().println(finding);
      }
      return page.since(
          nameOf(since),
          compared
              .value()
              .orElseThrow(
                  () ->
                      new UserError(
                          "`--since %s` has errors, so it cannot be compared.".formatted(since))));
    } catch (SideException missing) {
      throw new UserError(missing.sentence());
    }
  }

  /** What is on the page must not depend on where files are. */
  private static String nameOf(String side) {
    Path path = side.startsWith("git:") ? Path.of("") : Path.of(side);
    return path.isAbsolute() ? String.valueOf(path.getFileName()) : side;
  }
}
