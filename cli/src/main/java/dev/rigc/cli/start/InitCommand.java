package dev.rigc.cli.start;

import dev.rigc.cli.option.StandardOptions;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.NamedInput;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diagnostic.Severity;
import dev.rigc.draft.MakeSettings;
import dev.rigc.draft.RigletDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code rigc init}. */
public final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final List<InitQuestion> questions = questions();
  private final Map<String, OptionSpec> answers = new LinkedHashMap<>();

  /** The text of the settings of an original riglet, if some are named. */
  private String settings = "";

  private final OptionSpec out =
      OptionSpec.builder("-o", "--output")
          .paramLabel("FILE")
          .description("Write the riglet to this file (default: riglet.yaml); - prints it.")
          .type(String.class)
          .initialValue("riglet.yaml")
          .build();

  private final OptionSpec yes =
      OptionSpec.builder("-y", "--yes")
          .description("Ask nothing: take the proposals for all that no option answers.")
          .type(boolean.class)
          .initialValue(false)
          .build();

  private final OptionSpec fromMake =
      OptionSpec.builder("--from-make")
          .paramLabel("FILE")
          .description("Take answers from the .make file of an original riglet.")
          .type(Path.class)
          .build();

  private final OptionSpec account =
      OptionSpec.builder("--account")
          .paramLabel("ID")
          .description("The AWS account, for ARNs that the files do not have whole.")
          .type(String.class)
          .initialValue(InitQuestions.ACCOUNT)
          .build();

  public InitCommand(Terminal terminal) {
    this.terminal = terminal;
    for (InitQuestion question : questions) {
      answers.put(
          question.option(),
          OptionSpec.builder("--" + question.option())
              .paramLabel("ANSWER")
              .description(
                  question.words()
                      + (question.explanation().isEmpty() ? "" : " " + question.explanation()))
              .type(String.class)
              .build());
    }
  }

  private static List<InitQuestion> questions() {
    Map<String, String> environment = System.getenv();
    Path folder = Path.of("").toAbsolutePath().getFileName();
    return InitQuestions.of(
        folder == null ? "" : folder.toString(),
        Stream.of("AWS_REGION", "AWS_DEFAULT_REGION")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(region -> !region.isEmpty())
            .findFirst(),
        Optional.of(environment.getOrDefault("AWS_PROFILE", ""))
            .filter(profile -> !profile.isEmpty()));
  }

  public CommandSpec spec() {
    CommandSpec spec = StandardOptions.commandOf(this);
    spec.usageMessage()
        .description(
            "Writes a first riglet.yaml: asks what has to be known, and says where it comes from.",
            "Every question can be answered by an option instead.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  rigc init",
            "  rigc init --owner acme --project shop --app web=acme/web:8080/health --yes",
            "  rigc init --from-make .make --account 123456789012");
    spec.addOption(out).addOption(yes).addOption(fromMake).addOption(account);
    answers.values().forEach(spec::addOption);
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    String file = out.getValue();
    boolean isPrinted = file.equals("-");
    if (!isPrinted && Files.exists(Path.of(file), LinkOption.NOFOLLOW_LINKS)) {
      throw new UserError(
          "`%s` exists, and is not overwritten: name another file with --output.".formatted(file));
    }
    if (fromMake.getValue() != null) {
      settings = settings(fromMake.getValue());
      read(settings).notes().forEach(note -> terminal.err().println(note));
    }
    InitDialogue dialogue = new InitDialogue(questions, this::start, given());
    if (!yes.<Boolean>getValue()) {
      dialogue.ask(
          new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)),
          terminal);
    }
    RigletDraft draft = dialogue.draft();
    DraftCheck.sizeClusters(draft);
    List<Diagnostic> findings = DraftCheck.findings(file, draft);
    boolean hasErrors = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    findings.forEach(this::printed);
    if (hasErrors) {
      terminal.err().println("rigc: nothing was written.");
      return ExitCode.FINDINGS;
    }
    if (isPrinted) {
      terminal.out().print(draft.yaml());
      return ExitCode.CLEAN;
    }
    WholeFile.write(Path.of(file), writer -> writer.write(draft.yaml()));
    terminal.err().println(file + " is written. Put your own ARNs where it has examples, then:");
    terminal.err().println("  rigc compile " + file + " -o out/");
    return ExitCode.CLEAN;
  }

  private void printed(Diagnostic finding) {
    terminal.err().println(finding);
    finding.hint().ifPresent(hint -> terminal.err().println("   hint: " + hint));
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    answers.forEach(
        (name, option) -> {
          String answer = option.getValue();
          if (answer != null) {
            given.put(name, answer);
          }
        });
    return given;
  }

  private RigletDraft start() {
    return settings.isEmpty() ? new RigletDraft() : read(settings).draft();
  }

  private MakeSettings read(String text) {
    return MakeSettings.read(FilePaths.named(fromMake.<Path>getValue()), text, account.getValue());
  }

  private static String settings(Path file) throws IOException {
    new NamedInput(file, "file").requireFile();
    try {
      return Files.readString(file);
    } catch (CharacterCodingException other) {
      throw new UserError("`%s` is not a text in UTF-8.".formatted(file));
    }
  }
}
