package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.report.LogLine;
import dev.rigc.cli.report.ReportFormat;
import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of files and arguments neither steer what shows the output nor begin lines of their own.
 */
class HostileNamesTest {
  private static final String HOSTILE =
      "a\n::error::forged\r\u001b[2Jb\u202ec\u2028d\u200be##[error]f";
  private static final String TEMPLATE = "Resources: {A: {Type: 'AWS::SNS::Topic', Nope: 1}}\n";

  @TempDir Path temp;

  @Test
  void aNameIsInertInEveryFormat() throws IOException {
    Path template = Files.writeString(temp.resolve(HOSTILE + ".yaml"), TEMPLATE);
    Path riglet = Files.writeString(temp.resolve(HOSTILE + "-riglet.yaml"), "riglet: 1\nx: 1\n");
    for (ReportFormat format : ReportFormat.values()) {
      for (List<String> command :
          List.of(
              List.of("lint", template.toString()),
              List.of("check", riglet.toString()),
              List.of(
                  "compile", riglet.toString(), "-o", temp.resolve("out" + HOSTILE).toString()))) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--format", format.toString()));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertEquals(ExitCode.FINDINGS, run.exitCode(), run.err());
        assertInert(run, format + " of " + command.get(0));
      }
    }
  }

  static Stream<List<String>> wrongArguments() {
    return Stream.of(
        List.of("lint", HOSTILE),
        List.of("lint", "--" + HOSTILE),
        List.of("lint", "x", "--regions", HOSTILE),
        List.of("lint", "x", "--as-of", HOSTILE),
        List.of("lint", "x", "--format", HOSTILE),
        List.of("lint", "x", "--fail-on", HOSTILE),
        List.of("lint", "x", "--shard", HOSTILE),
        List.of("lint", "x", "--parameters", HOSTILE),
        List.of("lint", ".", "--output", HOSTILE + "/x/y"),
        List.of("check", HOSTILE),
        List.of("compile", HOSTILE),
        List.of("compile", "--watch", HOSTILE),
        List.of("compile", "--branch", HOSTILE),
        List.of("docs", HOSTILE),
        List.of("rules", HOSTILE),
        List.of("merge", HOSTILE),
        List.of("schema", HOSTILE),
        List.of("completion", HOSTILE),
        List.of(HOSTILE));
  }

  @ParameterizedTest
  @MethodSource("wrongArguments")
  void anArgumentIsInertInASentence(List<String> arguments) {
    Run run = Run.of(arguments.toArray(String[]::new));

    assertTrue(run.exitCode() > 0, run.out());
    assertInert(run, arguments.toString());
  }

  private static void assertInert(Run run, String what) {
    for (String line : (run.out() + run.err()).split("\n", -1)) {
      assertFalse(line.strip().startsWith("::error::"), what + ": " + line);
      boolean isData = line.contains("\"") || line.contains("<") || line.startsWith("::");
      assertTrue(isData || !line.contains("##["), what + ": " + line);
      line.codePoints()
          .forEach(
              character ->
                  assertFalse(
                      Character.getType(character) == Character.CONTROL
                          || Character.getType(character) == Character.FORMAT
                          || Character.getType(character) == Character.LINE_SEPARATOR,
                      () -> what + ": " + Integer.toHexString(character) + " in " + line));
    }
  }

  @Test
  void aLineThatLooksLikeACommandIsNone() {
    assertEquals("\\u003A:error::x/t.yaml", LogLine.inert("::error::x/t.yaml"));
    assertEquals("  \\u003A:x", LogLine.inert("  ::x"));
    assertEquals("a::x #\\u0023[error]", LogLine.inert("a::x ##[error]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.yaml", "./t.yaml", "link.yaml", "hard.yaml", "folder/t.yaml"})
  void noReportTakesThePlaceOfItsInput(String output) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("in"));
    Path input = Files.writeString(folder.resolve("t.yaml"), TEMPLATE);
    Files.createSymbolicLink(folder.resolve("link.yaml"), input);
    Files.createLink(folder.resolve("hard.yaml"), input);
    Files.createSymbolicLink(folder.resolve("folder"), folder);

    for (String command : List.of("lint", "check", "compile")) {
      Run run = Run.of(command, input.toString(), "--output", folder + "/" + output);
      assertEquals(ExitCode.USAGE, run.exitCode(), command + run.err());
      assertTrue(run.err().contains("would overwrite"), run.err());
    }
    Run baseline = Run.of("lint", input.toString(), "--write-baseline", folder + "/" + output);
    assertEquals(ExitCode.USAGE, baseline.exitCode(), baseline.err());
    for (String option : List.of("--parameters", "--config", "--baseline")) {
      Path given = Files.writeString(folder.resolve("p.json"), "{\"A\": \"b\"}");
      Run run = Run.of("lint", input.toString(), option, given.toString(), "-o", given.toString());
      assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
      assertTrue(run.err().contains("would overwrite"), run.err());
      assertEquals("{\"A\": \"b\"}", Files.readString(given));
    }
    assertEquals(TEMPLATE, Files.readString(input));
  }

  @Test
  void aBaselineTakesTheNameOfABaselineOnly(@TempDir Path folder) throws IOException {
    Path input = Files.writeString(folder.resolve("t.yaml"), TEMPLATE);
    for (String other : List.of(".rigc.yaml", "parameters.json", "notes.txt", "skipped.yaml")) {
      String text = "rules: {}\n# not a \"rigcBaseline\"\n";
      Path taken = Files.writeString(folder.resolve(other), text);
      Run run = Run.of("lint", folder.toString(), "--write-baseline", taken.toString());
      assertEquals(ExitCode.USAGE, run.exitCode(), other + run.err());
      assertTrue(run.err().contains("is not a baseline: name another file"), run.err());
      assertEquals(text, Files.readString(taken));
    }
    Path baseline = Files.createFile(folder.resolve("baseline.json"));
    for (int i = 0; i < 2; i++) {
      Run run = Run.of("lint", input.toString(), "--write-baseline", baseline.toString());
      assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    }
    String both = folder.resolve("both.json").toString();
    Run run = Run.of("lint", input.toString(), "--write-baseline", both, "-o", both);
    assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
    assertFalse(Files.exists(Path.of(both)));
  }

  @Test
  void aReportDoesNotOverwriteTheConfigurationThatWasFound(@TempDir Path folder)
      throws IOException {
    Path input = Files.writeString(folder.resolve("t.yaml"), TEMPLATE);
    Path found = Files.writeString(folder.resolve(".rigc.yaml"), "rules: {}\n");
    Run run = Run.of("lint", input.toString(), "-o", found.toString());
    assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
    assertEquals("rules: {}\n", Files.readString(found));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy.sh", "Makefile", "riglet.json", "foundation.yaml"})
  void noOutputTakesThePlaceOfTheRiglet(String name) throws IOException {
    Path root = Path.of(System.getProperty("rigc.root", ".."));
    String riglet = "#\n".repeat(3) + Files.readString(root.resolve("riglet.yaml"));
    Path input = Files.writeString(temp.resolve(name), riglet);

    Run.of("compile", input.toString(), "-o", temp.toString());

    assertEquals(riglet, Files.readString(input));
  }

  @Test
  void aBackslashInANameSeparatesNoFolders() throws IOException {
    Files.createDirectories(temp.resolve("a"));
    Files.writeString(temp.resolve("a/b.yaml"), TEMPLATE);
    Files.writeString(temp.resolve("a\\b.yaml"), TEMPLATE);

    Run run = Run.of("lint", temp.toString(), "--format", "github");

    assertTrue(run.err().startsWith("2 files: "), run.err());
    assertTrue(run.out().contains("/a/b.yaml"), run.out());
    assertTrue(run.out().contains("/a\\b.yaml"), run.out());
  }

  @Test
  void noMessageIsLongerThanAPageWhateverIsInTheFile() throws IOException {
    String word = "x".repeat(33_000);
    Path template =
        Files.writeString(
            temp.resolve("t.yaml"),
            """
            Parameters: {P: {Type: %1$s, Default: %1$s, AllowedPattern: '[0-9]', MaxLength: 2}}
            Resources:
              %2$s: {Type: %1$s, DependsOn: %1$s, Nope: %1$s}
              B:
                Type: AWS::SNS::Topic
                DependsOn: [%1$s]
                Condition: %1$s
                Properties: {DisplayName: !GetAtt %1$s.%1$s, FifoTopic: %1$s, TracingConfig: "${%1$s}"}
            Outputs: {O: {Value: !Sub "${%1$s}", Export: {Name: !ImportValue %1$s}}}
            """
                .formatted(word, "y".repeat(1_000)));
    Run run = Run.of("lint", template.toString(), "--format", "github");

    for (String line : run.out().split("\n")) {
      String text = line.substring(line.indexOf("::", 2) + 2);
      assertTrue(text.length() <= 4_100, line);
    }
    assertTrue(run.out().contains("more characters"), run.out());
  }
}
