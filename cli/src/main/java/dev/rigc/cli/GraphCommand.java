package dev.rigc.cli;

import dev.rigc.api.Compilation;
import dev.rigc.api.ConfigurationFiles;
import dev.rigc.api.DiffResult;
import dev.rigc.api.InputFile;
import dev.rigc.api.RigletCompiler;
import dev.rigc.api.SystemGraph;
import dev.rigc.api.TemplateDiff;
import dev.rigc.cli.option.LintFiles;
import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Overwriting;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.source.SideException;
import dev.rigc.diff.source.SideFiles;
import dev.rigc.graph.View;
import dev.rigc.lint.RigletDocument;
import dev.rigc.load.LoadOptions;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc graph}. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description =
        "Draws a riglet or a set of templates, or what differs between two of them: stacks and"
            + " their imports, networks, pipelines.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc graph -o riglet.svg                     the riglet.yaml that is here",
      "  rigc graph templates/ -o templates.svg",
      "  rigc graph --view network --format mermaid",
      "  rigc graph out/ --format dot | dot -Tpdf > out.pdf",
      "  rigc graph --diff git:main:riglet.yaml riglet.yaml -o changes.svg"
    })
final class GraphCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "A riglet, or templates and folders to search for them, riglet.yaml if none is named; -"
              + " is standard input. With --diff one or two sides, as `rigc diff` takes them.")
  private List<String> files = List.of("riglet.yaml");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: svg).")
  private Format format = Format.SVG;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      split = ",",
      description =
          "${COMPLETION-CANDIDATES}, with commas (default: all of them in SVG, stacks else).")
  private List<View> views = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the picture to this file.")
  private @Nullable Path output;

  @Option(
      names = "--diff",
      description =
          "Draw both an old side and a new one, with what a deployment of the new one does; one"
              + " side alone is compared with the same path in HEAD.")
  private boolean isComparison;

  /** Languages of pictures; each one's lower-case name is what {@code --format} takes. */
  enum Format {
    SVG,
    MERMAID,
    DOT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  GraphCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (format != Format.SVG && views.size() > 1) {
      throw new UserError(
          "One view makes one text in `%s`: name one with --view.".formatted(format));
    }
    Optional<SystemGraph> drawn = isComparison ? compared() : graph(documents());
    if (drawn.isEmpty()) {
      return ExitCode.FINDINGS;
    }
    SystemGraph graph = drawn.get();
    if (graph.isEmpty()) {
      throw new UserError(
          "There is no template in %s, so there is nothing to draw."
              .formatted(Phrases.quotedOr(files)));
    }
    String picture = picture(graph);
    if (output == null) {
      terminal.out().print(picture);
    } else {
      WholeFile.write(output, out -> out.write(picture));
    }
    return ExitCode.CLEAN;
  }

  /** The graph of both sides. */
  private Optional<SystemGraph> compared() throws IOException {
    if (files.size() > 2) {
      throw new UserError(
          "`--diff` takes an old side and a new one, and %s were named.".formatted(files.size()));
    }
    try {
      String after = files.get(files.size() - 1);
      String before = files.size() == 1 ? SideFiles.atHead(after, Path.of("")) : files.get(0);
      for (String side : List.of(before, after)) {
        Overwriting.refuseSide("--output", output, side);
      }
      Checked<DiffResult> compared = TemplateDiff.create().compare(before, after);
      compared.diagnostics().forEach(terminal.err()::println);
      if (compared.value().isEmpty()) {
        throw new UserError("A side has errors, so it cannot be compared.");
      }
      return compared.value().map(SystemGraph::of);
    } catch (SideException missing) {
      throw new UserError(missing.sentence());
    }
  }

  private List<Document> documents() throws IOException {
    LintFiles found = LintFiles.find(files, terminal.in(), new ConfigurationFiles(), false);
    List<Document> documents = new ArrayList<>();
    for (InputFile file : found.all()) {
      if (output != null && !file.name().equals("-")) {
        Overwriting.refuse("--output", output, Path.of(file.name()));
      }
      documents.add(file.read());
    }
    return documents;
  }

  /** The graph of the templates, or of the one riglet; nothing if that has errors. */
  private Optional<SystemGraph> graph(List<Document> documents) {
    if (documents.size() != 1 || !RigletDocument.isOne(documents.get(0))) {
      return Optional.of(SystemGraph.of(documents));
    }
    Checked<Compilation> compiled =
        new RigletCompiler().compile(documents.get(0), LoadOptions.NONE);
    if (compiled.hasErrors()) {
      compiled.diagnostics().stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(finding -> terminal.err().println(finding));
      terminal.err().println("rigc: a riglet with errors has no picture; `rigc check` tells more.");
      return Optional.empty();
    }
    return compiled.value().map(SystemGraph::of);
  }

  private String picture(SystemGraph graph) {
    View view = views.isEmpty() ? View.STACKS : views.get(0);
    return switch (format) {
      case SVG -> graph.svg(views.isEmpty() ? List.of(View.values()) : views, title());
      case MERMAID -> graph.mermaid(view);
      case DOT -> graph.dot(view);
    };
  }

  private String title() {
    if (!isComparison) {
      return String.join(", ", files);
    }
    return files.size() == 1
        ? "changes of %s since HEAD".formatted(files.get(0))
        : "changes from %s to %s".formatted(files.get(0), files.get(1));
  }
}
