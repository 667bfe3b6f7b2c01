package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.Catalogue;
import dev.rigc.cfn.spec.fact.CfnLintRules;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rigc says to those who come from cfn-lint. */
class CfnLintTest {
  private static final Path RECORDED =
      Path.of(System.getProperty("rigc.root"), "cli/src/test/resources/dev/rigc/cli/compare");

  private static final String TABLE =
      """

      places  rigc     cfn-lint
           1  CFN1010  E6101
           1  CFN1020  E1020
           1  CFN3002  E3002
           1  CFN3034  E3034
           1  CFN3609  -
           1  CFN3624  E3676
           1  SEC1011  -

      5 agreed, 2 only rigc, 0 only cfn-lint.
      """;

  @TempDir private Path temp;

  @BeforeEach
  void copyTemplate() throws IOException {
    Files.copy(RECORDED.resolve("queue.yaml"), temp.resolve("queue.yaml"));
  }

  private Run compare(String report) throws IOException {
    Path file = Files.writeString(temp.resolve("cfn-lint.json"), report);
    String template = temp.resolve("queue.yaml").toString();
    return Run.of("lint", template, "--as-of", "2026-11-30", "--compare", file.toString());
  }

  /** The recorded report, as if cfn-lint had been run here. */
  private String recorded() throws IOException {
    String report = Files.readString(RECORDED.resolve("cfn-lint.json"));
    return report.replace("queue.yaml", temp.resolve("./queue.yaml").toString());
  }

  @Test
  void whatBothFindIsCountedAndWhatOneFindsIsListed() throws IOException {
    Run run = compare(recorded());
    assertEquals(ExitCode.FINDINGS, run.exitCode(), run.err());
    assertTrue(run.out().endsWith(TABLE), run.out());
    assertTrue(run.out().contains("only rigc      " + temp + "/queue.yaml:10  CFN3609 warning"));
    assertEquals(2, run.out().lines().filter(line -> line.startsWith("only ")).count());
  }

  @Test
  void whatOnlyCfnLintFindsIsListed() throws IOException {
    Run run = compare(recorded().replaceAll("(\"LineNumber\": )5", "$17").replace("Visib", "vis"));
    assertTrue(run.out().contains("queue.yaml:7  E3034 error  what E3034 says\n"), run.out());
    assertTrue(run.out().contains("     1  -        E3034\n"), run.out());
    assertTrue(run.out().endsWith("4 agreed, 3 only rigc, 1 only cfn-lint.\n"), run.out());
  }

  @Test
  void whatIsInOtherFilesIsLeftOut() throws IOException {
    Run run = compare(recorded().replace("queue.yaml", "other.yaml"));
    assertTrue(run.out().contains("\n0 agreed, 7 only rigc, 0 only cfn-lint.\n5 of "), run.out());
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    for (String other : List.of("{}", "[{\"Filename\": \"a\"}]", "", "[1]")) {
      Run run = compare(other);
      assertEquals(ExitCode.USAGE, run.exitCode(), other);
      assertTrue(run.err().contains("is not a report of cfn-lint"), run.err());
    }
  }

  @Test
  void aComparisonIsText() {
    Run run = Run.of("lint", "queue.yaml", "--compare", "cfn-lint.json", "--format", "json");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("remove --format"), run.err());
  }

  @Test
  void everyRuleOfCfnLintIsAccountedForOnce() {
    Set<String> ids = new TreeSet<>();
    Catalogue.all().stream().map(RuleInfo::counterparts).forEach(ids::addAll);
    Set<String> others = new HashSet<>(CfnLintRules.within().keySet());
    others.addAll(CfnLintRules.without().keySet());
    assertEquals(
        CfnLintRules.within().size() + CfnLintRules.without().size(), others.size(), "in both");
    assertTrue(others.stream().noneMatch(ids::contains), "a counterpart is not in the table");
    CfnLintRules.within().values().forEach(id -> assertTrue(Catalogue.find(id).isPresent(), id));
    ids.addAll(others);
    Run run = Run.of("rules", "--cfn-lint");
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertEquals(
        List.copyOf(ids), run.out().lines().map(line -> line.substring(0, 5)).distinct().toList());
    assertTrue(run.out().contains("E3676  in CFN3600  The properties of a resource"), run.out());
    assertTrue(run.out().contains("I3510     none     rigc's facts do not"), run.out());
    assertTrue(run.out().contains("E3002     CFN3002  "), run.out());
  }

  @Test
  void cfnLintOnThisMachineHasTheseRulesAndWritesSuchReports() throws Exception {
    String version = output("cfn-lint", "--version").strip();
    if (!version.equals("cfn-lint " + CfnLintRules.version())) {
      String found = version.isEmpty() ? "no cfn-lint" : version;
      String missing = "NOT TESTED against cfn-lint %s: there is %s.";
      System.err.println(missing.formatted(CfnLintRules.version(), found));
      Assumptions.abort(missing.formatted(CfnLintRules.version(), found));
    }
    Set<String> listed = new TreeSet<>();
    output("cfn-lint", "--list-rules")
        .lines()
        .filter(line -> line.matches("[EWI]\\d{4}: .*"))
        .forEach(line -> listed.add(line.substring(0, 5)));
    Set<String> known = new TreeSet<>();
    Run.of("rules", "--cfn-lint").out().lines().forEach(line -> known.add(line.substring(0, 5)));
    assertEquals(listed, known);
    Run run = compare(output("cfn-lint", "--format", "json", temp.resolve("queue.yaml") + ""));
    assertTrue(run.out().endsWith(TABLE), run.out());
  }

  /** What a program prints; empty if there is no such program. */
  private static String output(String... command) throws IOException, InterruptedException {
    List<Path> folders = new ArrayList<>();
    Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
    if (folders.stream().noneMatch(folder -> Files.isExecutable(folder.resolve(command[0])))) {
      return "";
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
