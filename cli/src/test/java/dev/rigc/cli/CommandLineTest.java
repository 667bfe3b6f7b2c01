package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.report.ReportFormat;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.load.RigletSchema;
import dev.rigc.model.RigcVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));
  private static final String TWIG = ROOT.resolve("riglet.yaml").toString();
  private static final String GOOD_TEMPLATE =
      """
      Resources:
        Topic:
          Type: AWS::SNS::Topic
          Properties:
            KmsMasterKeyId: alias/aws/sns
      """;
  private static final String BAD_TEMPLATE =
      """
      Resources:
        Topic:
          Type: AWS::SNS::Topic
          Properties:
            DisplayName: !Ref Nobody
      """;

  @TempDir Path temp;

  @Test
  void compileWritesTheOutputAndSaysWhatItDid() throws IOException {
    Run run = Run.of("compile", TWIG, "-o", out());

    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("buildit/twig: 3 environments, 2 applications, 18 stacks\n"));
    assertTrue(run.out().contains("\n  build        twig-api, twig\n"), run.out());
    assertTrue(run.out().contains(" written, 0 unchanged, 0 removed."), run.out());
    assertTrue(Files.readString(temp.resolve("out/riglet.json")).contains("\"files\""));
    assertTrue(Files.isRegularFile(temp.resolve("out/staging/foundation.yaml")));
  }

  @Test
  void compilingAgainChangesNothing() {
    Run.of("compile", TWIG, "-o", out());

    assertTrue(Run.of("compile", TWIG, "-o", out()).out().contains(": 0 written, "));
  }

  @Test
  void compilingOverAnOutputSaysWhatTheChangeDoes() throws IOException {
    assertFalse(Run.of("compile", TWIG, "-o", out()).out().contains("\nDeployed: "));
    String riglet = Files.readString(Path.of(TWIG)).replace("10.20.0.0/16", "10.21.0.0/16");
    Path moved = Files.writeString(temp.resolve("moved.yaml"), riglet);

    String said = Run.of("compile", moved.toString(), "-o", out()).out();

    assertTrue(said.contains("\nDeployed: 5 of 18 stacks: "), said);
    assertTrue(said.contains(" will be replaced, "), said);
    assertFalse(Run.of("compile", moved.toString(), "-o", out()).out().contains("\nDeployed: "));
  }

  @Test
  void checkOfACompileIsCleanUntilSomethingDiffers() throws IOException {
    Run missing = Run.of("compile", TWIG, "-o", out(), "--check");
    assertEquals(ExitCode.FINDINGS, missing.exitCode());
    assertTrue(missing.out().contains("\n  missing   deps.yaml\n"), missing.out());
    assertFalse(Files.exists(temp.resolve("out")));

    Run.of("compile", TWIG, "-o", out());
    Run fresh = Run.of("compile", TWIG, "-o", out(), "--check");
    assertEquals(ExitCode.CLEAN, fresh.exitCode());
    assertEquals(out() + "/ is up to date.\n", fresh.out());

    Files.writeString(temp.resolve("out/deps.yaml"), "edited: by hand\n");
    Run stale = Run.of("compile", TWIG, "-o", out(), "--check");
    assertEquals(ExitCode.FINDINGS, stale.exitCode());
    assertEquals(out() + "/ is stale:\n  changed   deps.yaml\n", stale.out());
    assertEquals("edited: by hand\n", Files.readString(temp.resolve("out/deps.yaml")));
  }

  @Test
  void aBranchOfTheCommandLineIsTakenForEveryApplication() throws IOException {
    Run.of("compile", TWIG, "-o", out(), "--branch", "feature-x");

    assertTrue(
        Files.readString(temp.resolve("out/riglet.json"))
            .contains("buildit-twig-staging-app-twig-api-feature-x"));
  }

  @Test
  void aRigletWithErrorsLeavesTheOutputUntouched() throws IOException {
    String bad = Files.readString(Path.of(TWIG)).replace("priority: 200", "priority: 100");
    Path riglet = Files.writeString(temp.resolve("bad.yaml"), bad);
    Files.createDirectory(temp.resolve("out"));

    Run run = Run.of("compile", riglet.toString(), "-o", out());

    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("error RIG2101: "), run.err());
    assertTrue(run.err().contains("\n   hint: "), run.err());
    assertEquals(List.of(), filesIn(temp.resolve("out")));
  }

  @Test
  void aForeignFileInTheWayIsAFinding() throws IOException {
    Files.createDirectory(temp.resolve("out"));
    Files.writeString(temp.resolve("out/deps.yaml"), "mine\n");

    Run run = Run.of("compile", TWIG, "-o", out());

    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.err().contains(out() + ":1:1: error RIG9001: "), run.err());
    assertEquals(List.of("deps.yaml"), filesIn(temp.resolve("out")));
    Run root = Run.of("compile", TWIG, "-o", "/");
    assertTrue(root.err().contains("/:1:1: error RIG9001: The folder contains"), root.err());
  }

  @Test
  void whatADroppedEnvironmentOrApplicationLeavesRunningIsSaid() throws IOException {
    String all = Files.readString(Path.of(TWIG));
    Run.of("compile", TWIG, "-o", out());
    String fewer = all.replaceAll("(?m)^  staging:[^\\n]*\\n|staging: \\d, ", "");
    Path riglet = Files.writeString(temp.resolve("fewer.yaml"), fewer);

    for (List<String> more : List.of(List.of("--check"), List.<String>of())) {
      List<String> line = new ArrayList<>(List.of("compile", riglet.toString(), "-o", out()));
      line.addAll(more);
      Run run = Run.of(line.toArray(String[]::new));

      assertTrue(
          run.err()
              .contains(
                  out()
                      + "/riglet.json:1:1: note RIG9003: The environment `staging` is no longer in"
                      + " the riglet. If deployed, these stacks are still running:"
                      + " `buildit-twig-staging-foundation`"),
          run.err());
      assertTrue(run.err().contains(" delete-environment ENV=staging`"), run.err());
    }
    Run again = Run.of("compile", riglet.toString(), "-o", out());
    assertFalse(again.err().contains("RIG9003"), "it is said once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Resources: {}\n", "[1, 2]\n", "- riglet: 1\n", "riglet\n"})
  void whatIsNoRigletGetsOneFinding(String text) {
    Run run = Run.withInput(text, "check", "-");

    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.err().startsWith("-:1:1: error RIG1003: "), run.err());
    assertEquals(1, run.err().lines().filter(line -> line.contains(" error ")).count());
    assertEquals(text.startsWith("Res"), run.err().contains("Check it with `rigc lint`."));
  }

  @Test
  void aSuppressionOfWhatWasOneRuleAcceptsItsParts() {
    String bad =
        "Resources:\n  A:\n"
            + "    Type: AWS::EC2::Instance\n    Properties: {InstanceType: t3.small} %s\n";
    String ignored = "# rigc: ignore CFN3600 from elsewhere";

    assertTrue(Run.withInput(bad.formatted(""), "lint", "-").out().contains("CFN3620"));
    assertFalse(Run.withInput(bad.formatted(ignored), "lint", "-").out().contains("CFN3620"));
  }

  @Test
  void warningsFailOnlyWhenAskedTo() throws IOException {
    String riglet = Files.readString(Path.of(TWIG)).replaceAll("# rigc: .*", "");

    assertEquals(ExitCode.CLEAN, Run.withInput(riglet, "check", "-").exitCode());
    Run strict = Run.withInput(riglet, "check", "-", "--fail-on", "warning");
    assertEquals(ExitCode.FINDINGS, strict.exitCode());
    assertTrue(strict.err().contains("warning RIG2305"), strict.err());
    assertEquals("", strict.out(), "diagnostics are no data");
  }

  @Test
  void checkReadsStandardInput() {
    Run run = Run.withInput("riglet: 1\n", "check", "-");

    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.err().startsWith("-:1:"), run.err());
  }

  @Test
  void machineFormatsAreDataOnStandardOutput() {
    Run run = Run.withInput("riglet: 1\n", "check", "-", "--format", "json");

    assertTrue(run.out().startsWith("[\n  {\n    \"file\": \"-\",\n    \"line\": 1,"), run.out());
    assertTrue(run.out().endsWith("]\n"), run.out());
  }

  @Test
  void lintPrintsItsFindingsAsData() throws IOException {
    Path bad = Files.writeString(temp.resolve("bad.yaml"), BAD_TEMPLATE);

    Run run = Run.of("lint", bad.toString());

    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.out().startsWith(bad + ":5:20: error CFN"), run.out());
    assertTrue(run.out().contains("    5 |       DisplayName: !Ref Nobody\n"), run.out());
    assertTrue(run.err().startsWith("1 file: 1 error"), run.err());
  }

  @Test
  void lintOfACleanTemplatePrintsNoData() {
    Run run = Run.withInput(GOOD_TEMPLATE, "lint", "-");

    assertEquals(ExitCode.CLEAN, run.exitCode(), run.out());
    assertEquals("", run.out());
    assertEquals("1 file: no findings.\n", run.err());
  }

  @Test
  void lintSearchesFoldersForTemplatesAndCountsTheRest() throws IOException {
    Files.createDirectories(temp.resolve("a/node_modules"));
    Files.createDirectories(temp.resolve("a/.git"));
    Files.writeString(temp.resolve("a/good.yml"), GOOD_TEMPLATE);
    Files.writeString(temp.resolve("a/bad.template"), BAD_TEMPLATE);
    Files.writeString(temp.resolve("a/other.yaml"), "name: something else\n");
    Files.writeString(temp.resolve("a/notes.txt"), BAD_TEMPLATE);
    Files.writeString(temp.resolve("a/node_modules/x.yaml"), BAD_TEMPLATE);
    Files.writeString(temp.resolve("a/.git/x.yaml"), BAD_TEMPLATE);

    Run run = Run.of("lint", temp.resolve("a").toString());

    assertEquals("2 files (1 other file skipped): 1 error.\n", run.err(), run.out());
    assertTrue(run.out().startsWith(temp.resolve("a/bad.template").toString()), run.out());
  }

  @Test
  void lintReportsTemplatesInAFolderThatCannotBeParsed() throws IOException {
    Files.writeString(temp.resolve("broken.yaml"), GOOD_TEMPLATE + "Outputs: [\n");
    Files.writeString(temp.resolve("other.yaml"), "name: [\n");

    Run run = Run.of("lint", temp.toString());

    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.out().startsWith(temp.resolve("broken.yaml").toString()), run.out());
    assertTrue(run.err().startsWith("1 file (1 other file skipped)"), run.err());
  }

  /** A repository may hold data beside its templates. */
  @Test
  void lintPassesOverAFileThatIsTooLargeToBeATemplate() throws IOException {
    Files.writeString(temp.resolve("good.yaml"), GOOD_TEMPLATE);
    Path large = temp.resolve("large.json");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }

    Run folder = Run.of("lint", temp.toString());
    Run named = Run.of("lint", large.toString());

    assertEquals("1 file (1 other file skipped): no findings.\n", folder.err(), folder.out());
    assertEquals(ExitCode.FINDINGS, named.exitCode());
    assertTrue(named.out().contains("has more than 16,777,216 bytes and was not read."));
  }

  @Test
  void lintCanPassOverNamedFilesThatAreNoTemplatesOrAreExcluded() throws IOException {
    Files.writeString(temp.resolve("bad.yaml"), BAD_TEMPLATE);
    Files.writeString(temp.resolve("legacy.yaml"), BAD_TEMPLATE);
    Files.writeString(temp.resolve("other.yaml"), "name: something else\n");
    Files.writeString(temp.resolve(".rigc.yaml"), "exclude: [legacy.yaml]\n");
    String[] files =
        Stream.of("bad", "legacy", "other")
            .map(name -> temp + "/" + name + ".yaml")
            .toArray(String[]::new);

    Run run =
        Run.of(
            Stream.concat(Stream.of("lint", "--only-templates"), Stream.of(files))
                .toArray(String[]::new));

    assertEquals("1 file (2 other files skipped): 1 error.\n", run.err(), run.out());
  }

  @Test
  void checkTakesSeveralRiglets() throws IOException {
    Files.writeString(temp.resolve("riglet.yaml"), "riglet: 1\n");

    Run run = Run.of("check", TWIG, temp.resolve("riglet.yaml").toString());

    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.err().contains(temp.resolve("riglet.yaml") + ":1:1: error RIG"), run.err());
    assertTrue(run.err().contains(TWIG + ", " + temp.resolve("riglet.yaml") + ": "), run.err());
  }

  @Test
  void lintOfWhatCompileWroteFindsNothing() {
    Run.of("compile", TWIG, "-o", out());

    Run run = Run.of("lint", out());

    assertEquals("", run.out());
    assertEquals(ExitCode.CLEAN, run.exitCode());
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatCanBeWrittenToAFile(ReportFormat format) throws IOException {
    Path report = temp.resolve("report");

    Run run =
        Run.withInput(
            BAD_TEMPLATE,
            "lint",
            "-",
            "--format",
            format.toString(),
            "--output",
            report.toString());

    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertEquals("", run.out());
    assertTrue(Files.readString(report).contains("CFN"), format.toString());
  }

  @Test
  void aWrongOptionIsWrongUsageAndNamesTheRightOne() {
    Run run = Run.of("lint", "--fromat", "json", "x.yaml");

    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("--fromat"), run.err());
    assertTrue(run.err().endsWith("Try `rigc lint --help`.\n"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "complie | rigc: There is no command `complie`. Did you mean `compile`?",
        "deploy | rigc: There is no command `deploy`.",
        "help lnt | rigc: There is no command `lnt`. Did you mean `lint`?",
        "lint --formt=json | rigc lint: There is no option `--formt`. Did you mean `--format`?",
        "compile r.yaml --xyzzy | rigc compile: There is no option `--xyzzy`.",
        "compile a b | rigc compile: The argument `b` is not expected.",
        "lint --fail-on warn | rigc lint: `warn` is not a valid value of --fail-on; it must be"
            + " `error`, `warning`, `note` or `never`.",
        "rules --format jsn | rigc rules: `jsn` is not a valid value of --format; it must be `text`"
            + " or `json`. Did you mean `json`?",
        "completion tcsh | rigc completion: `tcsh` is not a valid value of SHELL; it must be"
            + " `bash`, `zsh` or `fish`.",
        "merge | rigc merge: FILE is required.",
        "lint --shard | rigc lint: --shard requires a value, I/N.",
      })
  void aWrongCommandLineIsExplainedInTheWordsOfTheHelp(String given, String message) {
    Run run = Run.of(given.split(" "));

    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(message, run.err().lines().findFirst().orElseThrow());
  }

  @Test
  void aMissingFileIsWrongUsage() {
    for (List<String> arguments :
        List.of(List.of("lint", "nowhere.yaml"), List.of("check", "nowhere.yaml"))) {
      Run run = Run.of(arguments.toArray(String[]::new));
      assertEquals(ExitCode.USAGE, run.exitCode());
      assertTrue(run.err().contains("`nowhere.yaml`"), run.err());
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "in the way of a folder");

    Run run = Run.of("compile", TWIG, "-o", file.resolve("out").toString());

    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(1, run.err().lines().filter(line -> line.startsWith("rigc: ")).count());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void noCommandIsWrongUsage() {
    assertEquals(ExitCode.USAGE, Run.of().exitCode());
    assertEquals(ExitCode.USAGE, Run.of("lnit").exitCode());
  }

  @Test
  void helpHasExamplesForEveryCommand() {
    for (String command :
        List.of(
            "init", "import", "compile", "check", "lint", "graph", "docs", "merge", "rules",
            "schema")) {
      Run run = Run.of(command, "--help");
      assertEquals(ExitCode.CLEAN, run.exitCode());
      assertTrue(run.out().contains("Examples:\n  rigc " + command), run.out());
    }
    assertTrue(Run.of("--help").out().contains("Exit codes:"));
  }

  @Test
  void versionIsThatOfTheBuild() {
    assertEquals("rigc " + RigcVersion.current() + "\n", Run.of("--version").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "init",
        "compile",
        "check",
        "lint",
        "graph",
        "docs",
        "merge",
        "rules",
        "schema",
        "completion"
      })
  void everyCommandTellsTheVersionToo(String command) {
    assertEquals(Run.of("--version").out(), Run.of(command, "--version").out());
    assertTrue(RigcVersion.current().matches("\\d+\\.\\d+\\.\\d+"), RigcVersion.current());
  }

  @Test
  void rulesListsAllAndExplainsOne() {
    assertTrue(Run.of("rules").out().contains("\nRIG2101  error    "));
    Run one = Run.of("rules", "rig2101");
    assertTrue(one.out().startsWith("RIG2101 (error)\n"), one.out());
    assertTrue(one.out().contains("\nSource: https://"), one.out());
    Run none = Run.of("rules", "RIG0000");
    assertEquals(ExitCode.USAGE, none.exitCode());
    assertEquals(
        "rigc: There is no rule `RIG0000`, nor one whose id starts with that, in rigc or in cfn-lint."
            + " Did you mean `RIG0001`?\n",
        none.err());
  }

  /** Elsewhere a letter often stands for one thing here and for another there. */
  @Test
  void anOptionThatSeveralCommandsHaveMeansTheSameInEach() {
    Map<String, Set<String>> descriptions = new TreeMap<>();
    CommandLine root = Main.commandLine(Terminal.ofProcess(OutputStream.nullOutputStream()));
    for (CommandLine command : root.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!option.hidden()) {
          for (String name : option.names()) {
            descriptions
                .computeIfAbsent(name, key -> new TreeSet<>())
                .add(String.join(" ", option.description()));
          }
        }
      }
    }
    assertEquals(
        Set.of(
            "Write the templates and scripts to this folder (default: out).",
            "Write the picture to this file.",
            "Write the page to this file.",
            "Write the riglet to this file (default: riglet.yaml); - prints it.",
            "Write the report to this file.",
            "Write the merged report to this file."),
        descriptions.get("-o"));
    descriptions.remove("-o");
    descriptions.remove("--output");
    descriptions.remove("--format");
    assertEquals(
        2, descriptions.remove("--fail-on").size(), "severities of findings, effects of a diff");
    descriptions.forEach((name, all) -> assertEquals(1, all.size(), name + " " + all));
  }

  @Test
  void schemaPrintsTheSchema() {
    assertEquals(RigletSchema.text(), Run.of("schema").out());
  }

  private String out() {
    return temp.resolve("out").toString();
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
