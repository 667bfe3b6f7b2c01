package dev.rigc.cli.start;

import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.terminal.Counts;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diagnostic.Severity;
import dev.rigc.draft.ImportedProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description = {
      "Writes a riglet.yaml from the files of another tool: AWS Copilot (copilot/), mu (mu.yml), or"
          + " an original riglet (.make, its scripts and templates).",
      "Standard error lists what could not be carried over, each with its place and why."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc import ../shop                    writes riglet.yaml here",
      "  rigc import . -o - 2> not-carried-over.txt"
    })
public final class ImportCommand implements Callable<Integer> {
  /** Files of settings are small; what is larger belongs to something else. */
  private static final long MOST_BYTES = 1 << 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The project (default: here).")
  private Path folder = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the riglet to this file (default: riglet.yaml); - prints it.")
  private String output = "riglet.yaml";

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "The AWS account, for ARNs that the files do not have whole.")
  private String account = InitQuestions.ACCOUNT;

  public ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    boolean isPrinted = output.equals("-");
    if (!isPrinted && Files.exists(Path.of(output), LinkOption.NOFOLLOW_LINKS)) {
      throw new UserError(
          "`%s` exists, and is not overwritten: name another file with --output."
              .formatted(output));
    }
    if (!Files.isDirectory(folder)) {
      throw new UserError("There is no folder `%s`.".formatted(folder));
    }
    Optional<ImportedProject> read = ImportedProject.read(files(), account);
    if (read.isEmpty()) {
      throw new UserError(
          "There is nothing to import in `%s`: a folder `copilot`, a file `mu.yml` or a file `.make` is required."
              .formatted(folder.toString().isEmpty() ? "." : folder));
    }
    ImportedProject project = read.get();
    project.notes().forEach(note -> terminal.err().println(note));
    DraftCheck.sizeClusters(project.draft());
    String yaml = project.draft().yaml();
    if (isPrinted) {
      terminal.out().print(yaml);
    } else {
      WholeFile.write(Path.of(output), writer -> writer.write(yaml));
    }
    List<Diagnostic> findings =
        DraftCheck.findings(isPrinted ? "-" : output, project.draft()).stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    findings.forEach(finding -> terminal.err().println(finding));
    terminal
        .err()
        .println(
            "%s: read as %s, %s not carried over, %s to correct."
                .formatted(
                    isPrinted ? "riglet" : output,
                    project.tool(),
                    Counts.of(project.notes().size(), "value"),
                    Counts.of(findings.size(), "error")));
    return findings.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** The texts that may say something, by their paths. Links and folders of tools are skipped. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            String name = String.valueOf(at.getFileName());
            boolean isSkipped = name.equals(".git") || name.equals("node_modules");
            return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = FilePaths.named(folder.relativize(file));
            boolean matters =
                attributes.isRegularFile()
                    && attributes.size() <= MOST_BYTES
                    && ImportedProject.mayMatter(name);
            if (matters) {
              files.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
