package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.adoption.Tools;
import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which findings a run reports, as {@link LastingRigc} and starts in bash tell it. */
class ChosenFindingsIT {
  private static final String TEMPLATE =
      """
      Resources:
        Topic:
          Type: AWS::SNS::Topic
          Properties:
            DisplayName: !Ref Nobody
        Volume:
          Type: AWS::EC2::Volume
          DeletionPolicy: Retain
          UpdateReplacePolicy: Retain
          Properties: {AvailabilityZone: !Select [0, !GetAZs ""], Size: 10, Encrypted: false}
      """;

  @TempDir private static Path temp;
  private static LastingRigc lasting;

  @BeforeAll
  static void startRigc() throws Exception {
    Tools.require("bash");
    lasting = LastingRigc.in(temp);
  }

  @AfterAll
  static void endRigc() throws Exception {
    lasting.close();
  }

  @BeforeEach
  void writeInputs() throws Exception {
    lasting.empty();
    Files.createDirectory(temp.resolve("templates"));
    Files.writeString(temp.resolve("templates/t.yaml"), TEMPLATE);
    Files.createDirectory(temp.resolve(".git"));
  }

  private static ShellRun rigc(String arguments) throws Exception {
    return lasting.run(arguments);
  }

  private static ShellRun run(String script) throws Exception {
    return ShellRun.run(temp, Map.of(), script);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
  }

  private static void assertRules(ShellRun run, String... rules) {
    assertEquals(
        String.join(" ", rules),
        String.join(
            " ",
            run.out()
                .lines()
                .filter(line -> line.matches("\\S+: (error|warning|note) [A-Z]+\\d+: .*"))
                .map(line -> line.replaceAll(".*: (?:error|warning|note) ([A-Z]+\\d+): .*", "$1"))
                .toList()),
        run.err());
  }

  @Test
  void rulesAreNamedByIdsStartsOfIdsAndIdsOfCfnLint() throws Exception {
    assertRules(rigc("lint"), "CFN1020", "SEC1008");
    assertRules(rigc("lint --ignore CFN1020"), "SEC1008");
    assertRules(rigc("lint --ignore sec"), "CFN1020");
    assertRules(rigc("lint --select SEC --select CFN5"), "SEC1008");
    assertRules(rigc("lint --select SEC,CFN1 --ignore SEC1008"), "CFN1020");
    String counterpart = rigc("rules CFN1020 --format json").out();
    String id = counterpart.replaceAll("(?s).*\"cfnLint\": \\[\"([EWI]\\d+)\".*", "$1");
    assertRules(rigc("lint --ignore " + id), "SEC1008");
  }

  @Test
  void whatNamesNoRuleIsAnErrorBeforeAnythingIsRead() throws Exception {
    ShellRun unknown = rigc("lint --ignore CFN1O20 nowhere.yaml");
    assertEquals(ExitCode.USAGE, unknown.exitCode());
    assertEquals(
        "rigc: --ignore: There is no rule `CFN1O20`, nor one whose id starts with that, in rigc or"
            + " in cfn-lint. Did you mean `CFN1020`?\n",
        unknown.err());
    assertEquals(ExitCode.USAGE, run("$rigc check --select ''").exitCode());
  }

  @Test
  void aMildFindingCanBeLeftOutAndARunNeedNotFail() throws Exception {
    ShellRun errors = rigc("lint --min-severity error");
    assertRules(errors, "CFN1020");
    assertEquals("1 file: 1 error, 1 below error not shown.\n", errors.err());

    ShellRun never = rigc("lint --fail-on never --quiet");
    assertEquals(ExitCode.CLEAN, never.exitCode());
    assertRules(never, "CFN1020", "SEC1008");
    assertEquals("", never.err());

    ShellRun counted = rigc("lint --statistics --ignore SEC");
    assertEquals(
        "      1  CFN1020  error    in 1 file\n1 file: 1 error.\n", counted.err(), counted.out());
  }

  @Test
  void anOptInRuleIsOnWhereItIsSelected() throws Exception {
    write("logs.yaml", "Resources:\n  Logs:\n    Type: AWS::S3::Bucket\n");

    assertRules(rigc("lint logs.yaml"));
    assertRules(rigc("lint --select CFN3912 logs.yaml"), "CFN3912");
    assertRules(rigc("lint --select I3011 logs.yaml"), "CFN3912");
    assertRules(rigc("lint --select CFN3912 --ignore I3011 logs.yaml"));
  }

  @Test
  void aSelectionDoesNotHideThatAFileCannotBeRead() throws Exception {
    write("cut.yaml", "Resources: {\n");

    assertRules(rigc("lint --select SEC cut.yaml"), "CFN0000");
    assertRules(rigc("lint --select SEC --ignore CFN0000 cut.yaml"));
  }

  @Test
  void aConfigurationCanBeNamed() throws Exception {
    write("all.yaml", "rules: {SEC1008: {severity: off, reason: a trial}}\n");
    write("none.yaml", "exclude: [templates]\n");
    write("bad.yaml", "ruels: {}\n");
    write("templates/.rigc.yaml", "rules: {SEC1008: error}\n");

    assertRules(rigc("lint --config all.yaml"), "CFN1020");
    assertTrue(run("cd templates; $rigc lint --config ../all.yaml").err().endsWith(": 1 error.\n"));
    assertRules(rigc("lint --config none.yaml"));
    ShellRun bad = rigc("lint --config bad.yaml --ignore CFN1020,SEC");
    assertTrue(bad.out().startsWith("bad.yaml:1:1: error CFN0110: There is no key `ruels` here."));
    ShellRun missing = rigc("check --config nowhere.yaml");
    assertEquals(ExitCode.USAGE, missing.exitCode());
    assertEquals("rigc: There is no file `nowhere.yaml`.\n", missing.err());
  }

  @Test
  void aBaselineAcceptsWhatWasThereAndSaysWhatIsGone() throws Exception {
    ShellRun written = rigc("lint --write-baseline base.json");
    assertEquals(ExitCode.CLEAN, written.exitCode(), written.err());
    assertEquals(
        "rigc: 2 findings written to `base.json`; `--baseline base.json` accepts them.\n"
            + "1 file: no findings.\n",
        written.err());
    String text = Files.readString(temp.resolve("base.json"));
    assertEquals(
        """
        {
          "rigcBaseline": 1,
          "findings": [
            {"file": "templates/t.yaml", "rule": "CFN1020", "path": "Resources/Topic/Properties/DisplayName/Ref", "count": 1},
            {"file": "templates/t.yaml", "rule": "SEC1008", "path": "Resources/Volume/Properties/Encrypted", "count": 1}
          ]
        }
        """,
        text);

    // Lines move, and rigc is called from another folder with another name for the file.
    write("templates/t.yaml", "# a comment\nDescription: moved\n" + TEMPLATE);
    assertRules(rigc("lint --baseline base.json"));
    assertRules(run("cd templates; $rigc lint ./t.yaml --baseline ../base.json"));
    rigc("lint ./templates --write-baseline again.json");
    assertEquals(text, Files.readString(temp.resolve("again.json")));
    ShellRun shown = rigc("lint --baseline base.json --show-suppressed");
    assertRules(shown, "CFN1020", "SEC1008");
    assertTrue(shown.out().contains("   suppressed: in the baseline base.json\n"), shown.out());

    write("templates/t.yaml", TEMPLATE.replace("!Ref Nobody", "x").replace("10", "!Ref Nobody"));
    ShellRun changed = rigc("lint --baseline base.json");
    assertRules(changed, "CFN0116", "CFN1020");
    assertTrue(
        changed
            .out()
            .startsWith(
                "base.json:4:5: warning CFN0116: The baseline has a finding of CFN1020 at"
                    + " `Resources/Topic/Properties/DisplayName/Ref` in `templates/t.yaml`, but none is"
                    + " there.\n"),
        changed.out());
  }

  @Test
  void entriesOfFilesThatWereNotLookedAtAreNotGone() throws Exception {
    write("templates/other.yaml", TEMPLATE);
    rigc("lint --write-baseline base.json");

    assertRules(rigc("lint templates/t.yaml --baseline base.json"));
    assertRules(
        run("rm templates/other.yaml; $rigc lint --baseline base.json"), "CFN0116", "CFN0116");
  }

  @Test
  void theFindingsOfRigletsHaveABaselineToo() throws Exception {
    run("sed 's/# rigc: .*//' \"$(dirname \"$rigc\")/riglet.yaml\" >riglet.yaml");

    assertEquals(1, rigc("check --fail-on warning").exitCode());
    assertEquals(0, rigc("check --write-baseline base.json").exitCode());
    ShellRun accepted = rigc("check --fail-on warning --baseline base.json");
    assertEquals(0, accepted.exitCode(), accepted.err());
    assertEquals("riglet.yaml: no findings.\n", accepted.err());
  }

  @Test
  void whatIsNoBaselineIsAnError() throws Exception {
    write("list.json", "[]");
    write("broken.json", "{\"rigcBaseline\": 1, \"findings\": [{\"file\": \"a\"}]}");
    write("newer.json", "{\"rigcBaseline\": 2, \"findings\": []}");

    for (String file : new String[] {"list.json", "broken.json", "newer.json", "t.json", "."}) {
      ShellRun run = rigc("lint --baseline " + file);
      assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
      assertTrue(run.err().contains("`" + file + "`"), run.err());
      assertFalse(run.err().contains("Exception"), run.err());
    }
    assertTrue(rigc("lint --baseline broken.json").err().contains("broken.json:1:34: `rule`"));
    write(
        "odd.json",
        "{\"rigcBaseline\": 1, \"findings\": [{\"file\": \"\\u0000\", \"rule\": \"X\", \"path\": \"\","
            + " \"count\": 1}]}");
    assertRules(rigc("lint --baseline odd.json --select CFN0"), "CFN0116");
    assertEquals(ExitCode.USAGE, rigc("lint --baseline a --write-baseline b").exitCode());
    assertEquals(ExitCode.USAGE, rigc("lint --write-baseline b --shard 1/2").exitCode());
    assertFalse(Files.exists(temp.resolve("b")));
  }

  @Test
  void findingsInARigletAreAcceptedInAComment() throws Exception {
    run("sed 's/# rigc: .*//' \"$(dirname \"$rigc\")/riglet.yaml\" >riglet.yaml");
    assertRules(rigc("lint riglet.yaml"), "RIG2305");

    write(".rigc.yaml", "rules: {RIG2305: {severity: off, reason: we asked for 10}}\n");
    assertEquals("1 file: no findings.\n", rigc("lint riglet.yaml").err());
    assertEquals(0, rigc("check --fail-on warning").exitCode());
    assertEquals(0, rigc("compile --fail-on warning").exitCode());

    write(".rigc.yaml", "rules: {RIG2305: error}\n");
    assertEquals(1, rigc("compile -o other").exitCode());
    assertFalse(Files.exists(temp.resolve("other")));

    run("sed -i 's/^environments:/environments: # rigc: ignore RIG2305 we asked/' riglet.yaml");
    assertEquals(0, rigc("compile -o other").exitCode());
    ShellRun shown = rigc("check --show-suppressed");
    assertTrue(shown.err().contains("   suppressed: we asked\n"), shown.err());
    assertTrue(shown.err().endsWith("riglet.yaml: 1 suppressed.\n"), shown.err());
  }

  @Test
  void whatIsWrongWithAConfigurationIsReportedByEveryCommand() throws Exception {
    Files.copy(ShellRun.ROOT.resolve("riglet.yaml"), temp.resolve("riglet.yaml"));
    write(
        ".rigc.yaml",
        """
        rules:
          RIG9999: {severity: off, reason: x}
          SEC1008: {severity: off, reason: x, until: 2020-01-01}
          SEC1001: {severity: off, reason: x}
          RIG1003: note
          E1020: error
        exclude: ["legacy/**", templates]
        regions: [us-east-1]
        """);

    String[] always = {"CFN0111", "CFN0113", "CFN0105", "CFN0111", "CFN0110"};
    ShellRun lint = rigc("lint riglet.yaml");
    assertRules(lint, always);
    assertTrue(lint.out().contains("E1020 is a rule of cfn-lint; here `CFN1020`"), lint.out());
    for (String command : new String[] {"check", "compile -o out"}) {
      String err = rigc(command).err();
      for (String rule : always) {
        assertTrue(err.contains(" " + rule + ": "), err);
      }
    }
    assertRules(
        run("echo '{Resources: {A: {Type: \"AWS::SNS::Topic\"}}}' >t.yaml; $rigc lint"),
        "CFN0111",
        "CFN0113",
        "CFN0115",
        "CFN0105",
        "CFN0111",
        "CFN0114",
        "CFN0110");
  }
}
