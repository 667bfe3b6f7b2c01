package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;
  private String before = "";
  private String after = "";

  /** The addresses of an environment move, and a tag of another one changes. */
  @BeforeEach
  void twoRiglets() throws IOException {
    String riglet = Files.readString(ROOT.resolve("riglet.yaml"));
    before = Files.writeString(temp.resolve("before.yaml"), riglet).toString();
    after =
        Files.writeString(
                temp.resolve("after.yaml"), riglet.replace("10.20.0.0/16", "10.21.0.0/16"))
            .toString();
  }

  @Test
  void countsComeFirstAndUnchangedStacksAreALine() {
    Run run = Run.of("diff", before, after);
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    String first = run.out().lines().findFirst().orElse("");
    assertTrue(first.matches("5 of 18 stacks: \\d+ resources will be replaced, .*"), first);
    assertTrue(run.out().contains("      because Vpc.CidrBlock → SubnetPublicA.VpcId\n"));
    assertTrue(run.out().contains("\n13 stacks unchanged.\n"), run.out());
  }

  @Test
  void theSameSideHasNoDifferences() {
    assertEquals("No differences in 18 stacks.\n", Run.of("diff", before, before).out());
  }

  @Test
  void jsonIsAsItsSchemaSays() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(ROOT.resolve("schemas/diff.schema.json")));
    JsonNode report = JSON.readTree(Run.of("diff", before, after, "--format", "json").out());
    assertEquals(Set.of(), schema.validate(report));
    assertEquals(13, report.get("unchanged").size());
    assertTrue(report.at("/counts/will replace").intValue() > 20);
  }

  @Test
  void aCommentHasItsMarkAndFitsIntoGitHub() {
    String comment = Run.of("diff", before, after, "--format", "markdown").out();
    assertTrue(comment.startsWith("<!-- rigc-diff -->\n### rigc diff\n"), comment);
    assertTrue(comment.contains("\n#### staging\n"), comment);
    assertTrue(comment.contains("| **will replace** | <code>Vpc</code> |"), comment);
    assertTrue(comment.length() < 65_536);
  }

  @Test
  void aHugeCommentSaysWhatIsLeftOut() throws IOException {
    StringBuilder many = new StringBuilder("Resources:\n");
    for (int i = 0; i < 900; i++) {
      many.append(
          "  T%d: {Type: AWS::SNS::Topic, Properties: {DisplayName: \"a|b<i>@x`%s\"}}\n"
              .formatted(i, "y".repeat(90)));
    }
    Path one = Files.writeString(temp.resolve("one.yaml"), many);
    Path two = Files.writeString(temp.resolve("two.yaml"), many.toString().replace("yy\"", "zz\""));
    String comment = Run.of("diff", one.toString(), two.toString(), "--format", "markdown").out();
    assertTrue(comment.length() < 65_536, comment.length() + " characters");
    assertTrue(comment.contains("left out, as a comment has a limit"), comment);
    assertFalse(comment.contains("<i>") || comment.contains("@x"), "markup is escaped");
  }

  @Test
  void gitLabGetsItsCounts() throws IOException {
    JsonNode counts = JSON.readTree(Run.of("diff", before, after, "--format", "gitlab").out());
    assertEquals(counts.get("create").intValue(), counts.get("delete").intValue());
    assertTrue(counts.get("update").intValue() > 0);
  }

  @Test
  void sarifNamesPlacesOfTheNewSide() throws IOException {
    JsonNode sarif = JSON.readTree(Run.of("diff", before, after, "--format", "sarif").out());
    JsonNode result = sarif.at("/runs/0/results/0");
    assertTrue(result.get("ruleId").asText().startsWith("DIF"), result.toString());
    assertFalse(sarif.at("/runs/0/tool/driver/rules/0/shortDescription/text").asText().isEmpty());
  }

  @Test
  void guardsFailUnlessAConfigurationAccepts() throws IOException {
    Run failing = Run.of("diff", before, after, "--fail-on", "will-replace,delete");
    assertEquals(ExitCode.FINDINGS, failing.exitCode());
    assertTrue(failing.out().contains("/Vpc will be replaced (--fail-on will-replace)."));
    Path config =
        Files.writeString(
            temp.resolve("accept.yaml"),
            "acceptChanges:\n  - {resource: \"*staging*/*\", effects: [replace], reason: planned}\n");
    Run accepted =
        Run.of("diff", before, after, "--fail-on", "will-replace", "--config", config.toString());
    assertEquals(ExitCode.CLEAN, accepted.exitCode(), accepted.out());
    assertTrue(accepted.out().contains("  accepted: planned\n"), accepted.out());
    Files.writeString(config, "acceptChanges:\n  - {resource: \"*\"}\n");
    Run wrong =
        Run.of("diff", before, after, "--fail-on", "will-replace", "--config", config.toString());
    assertEquals(ExitCode.FINDINGS, wrong.exitCode());
    assertTrue(wrong.err().contains("has no `reason`"), wrong.err());
  }

  @Test
  void aSideThatCannotBeReadIsWrongUsage() throws IOException {
    assertEquals(ExitCode.USAGE, Run.of("diff", "nowhere.yaml", after).exitCode());
    Path bad = Files.writeString(temp.resolve("bad.yaml"), "riglet: 1\n");
    Run run = Run.of("diff", bad.toString(), after);
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("error RIG"), run.err());
  }

  @Test
  void theReportTakesThePlaceOfNothingThatIsRead() throws IOException {
    String config = Files.writeString(temp.resolve(".rigc.yaml"), "rules: {}\n").toString();
    assertKept(before, before, after);
    assertKept(after, before, after);
    assertKept(after, before, temp.toString());
    assertKept(after, temp.toString(), before);
    assertKept(config, before, before);
    String given = Files.copy(Path.of(config), temp.resolve("given.txt")).toString();
    assertKept(given, before, before, "--config", given);
    String report = Files.writeString(temp.resolve("report.md"), "").toString();
    Run run = Run.of("diff", before, before, "-o", report);
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertEquals("No differences in 18 stacks.\n", Files.readString(Path.of(report)));
  }

  @Test
  void theReportDoesNotTakeThePlaceOfTheOneSide() throws Exception {
    git("init", "-q");
    git("add", "before.yaml");
    git("-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", "m");
    assertKept(before, before);
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", temp.toString()));
    command.addAll(List.of(words));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  private static void assertKept(String file, String... arguments) throws IOException {
    String content = Files.readString(Path.of(file));
    List<String> all = new ArrayList<>(List.of("diff", "-o", file));
    all.addAll(List.of(arguments));
    Run run = Run.of(all.toArray(String[]::new));
    assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
    String refusal = "`--output %s` would overwrite `%s`, which this run reads";
    assertTrue(run.err().contains(refusal.formatted(file, file)), run.err());
    assertEquals(content, Files.readString(Path.of(file)));
  }

  @Test
  void stagesAreWrittenAndReplacedByALaterRun() throws IOException {
    String folder = temp.resolve("stages").toString();
    Run run = Run.of("diff", before, after, "--stages", folder);
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(run.err().contains(" stages in "), run.err());
    assertTrue(Files.isRegularFile(temp.resolve("stages/stages.json")));
    assertTrue(Files.readString(temp.resolve("stages/README.md")).contains("## 01-detach\n"));
    assertEquals(ExitCode.CLEAN, Run.of("diff", before, after, "--stages", folder).exitCode());
    Files.writeString(temp.resolve("stages/01-detach/mine.txt"), "a note");
    assertEquals(ExitCode.CLEAN, Run.of("diff", before, before, "--stages", folder).exitCode());
    assertEquals(
        List.of("01-detach/mine.txt", "README.md", "stages.json"),
        filesIn(temp.resolve("stages")),
        "templates of the run before go, a note stays");
    Files.createDirectory(temp.resolve("elsewhere"));
    Files.delete(temp.resolve("stages/01-detach/mine.txt"));
    Files.delete(temp.resolve("stages/01-detach"));
    Files.createSymbolicLink(temp.resolve("stages/01-detach"), temp.resolve("elsewhere"));
    Run linked = Run.of("diff", before, after, "--stages", folder);
    assertEquals(ExitCode.USAGE, linked.exitCode());
    assertTrue(linked.err().contains("/01-detach/"), linked.err());
    assertEquals(List.of(), filesIn(temp.resolve("elsewhere")));
  }

  @Test
  void stagesNeverReplaceFilesOfOthers() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("others/10-important")).getParent();
    Files.writeString(folder.resolve("10-important/data.yaml"), "data");
    for (String plan : List.of("{}", "[\"rigcStages\"]", "{\"rigcStages\": 1", "no JSON")) {
      Files.writeString(folder.resolve("stages.json"), plan);
      Run run = Run.of("diff", before, before, "--stages", folder.toString());
      assertEquals(ExitCode.USAGE, run.exitCode(), plan);
      assertTrue(run.err().contains("such as `10-important`"), run.err());
    }
    Path outside = Files.writeString(temp.resolve("outside.yaml"), "data");
    Files.writeString(
        folder.resolve("stages.json"),
        "{\"rigcStages\": 1, \"stages\": [{\"stacks\": [{\"template\": \"../outside.yaml\"},"
            + " {\"template\": \"%s\"}, {\"template\": \"01-a/../../outside.yaml\"}]}]}"
                .formatted(outside));
    Files.createDirectory(folder.resolve("01-a"));
    Run hostile = Run.of("diff", before, before, "--stages", folder.toString());
    assertEquals(ExitCode.CLEAN, hostile.exitCode(), hostile.err());
    assertTrue(Files.exists(outside));
    assertEquals(List.of("10-important/data.yaml", "README.md", "stages.json"), filesIn(folder));
  }

  @Test
  void stagesNeedTheNameOfAFolder() {
    Run run = Run.of("diff", before, after, "--stages", "");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("`--stages` requires the name of a folder"), run.err());
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
