package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.adoption.Tools;
import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody meets who calls rigc for the first time, in a folder of their own: in bash where
 * the shell has a part in it, otherwise as lines of one {@link LastingRigc}.
 */
class FirstStepsIT {
  private static final String TEMPLATE =
      """
      Description: Büro
      Resources:
        Topic:
          Type: AWS::SNS::Topic
          Properties: {KmsMasterKeyId: !Ref Nobody}
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
  void emptyFolder() throws Exception {
    lasting.empty();
  }

  private static ShellRun rigc(String arguments) throws Exception {
    return lasting.run(arguments);
  }

  private static ShellRun run(String script) throws Exception {
    return run(Map.of(), script);
  }

  private static ShellRun run(Map<String, String> environment, String script) throws Exception {
    Map<String, String> all = new LinkedHashMap<>(Map.of("NO_COLOR", ""));
    all.putAll(environment);
    return ShellRun.run(temp, all, script);
  }

  private void write(String name, String text, Charset encoding) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(encoding));
  }

  @Test
  void helpIsThereHoweverOneAsks() throws Exception {
    String help = rigc("--help").out();
    assertTrue(help.startsWith("Usage: rigc [-hV] COMMAND\n"), help);
    assertEquals(help, rigc("help").out());
    ShellRun bare = rigc("");
    assertEquals(ExitCode.USAGE, bare.exitCode());
    assertEquals(help, bare.err());
    assertEquals("", bare.out());
    assertEquals(rigc("lint --help").out(), rigc("help lint").out());
    assertEquals(ExitCode.USAGE, rigc("help nonsense").exitCode());
  }

  @Test
  void whoAnswersNothingHasARigletThatCompiles() throws Exception {
    ShellRun init = run("yes '' | $rigc init");
    assertEquals(ExitCode.CLEAN, init.exitCode(), init.err());
    ShellRun compile = rigc("compile");
    assertEquals(ExitCode.CLEAN, compile.exitCode(), compile.err());
    ShellRun graph = rigc("graph -o riglet.svg");
    assertEquals(ExitCode.CLEAN, graph.exitCode(), graph.err());
    String picture = Files.readString(temp.resolve("riglet.svg"));
    assertTrue(picture.contains("integration"), picture);
  }

  @Test
  void withoutArgumentsAllThatIsHereIsLinted() throws Exception {
    write("a/t.yaml", TEMPLATE, StandardCharsets.UTF_8);

    ShellRun here = rigc("lint");
    assertTrue(here.out().startsWith("a/t.yaml:5:34: error CFN1020: "), here.out());
    assertEquals("1 file: 1 error.\n", here.err());
    assertEquals(here, rigc("lint ."));
    assertEquals(here, rigc("lint ./"));
    ShellRun empty = run("mkdir empty; cd empty; $rigc lint");
    assertEquals(
        "rigc: warning: there is no template, riglet or plan in `.`.\n0 files: no findings.\n",
        empty.err());
  }

  @Test
  void filesThatLookLikeTemplatesAreNotSkippedInSilence() throws Exception {
    write("a.yaml", TEMPLATE.replace("Resources", "Resource"), StandardCharsets.UTF_8);
    write("b.yaml", TEMPLATE.replace("Resources", "resources"), StandardCharsets.UTF_8);
    write("c.yaml", TEMPLATE, StandardCharsets.UTF_16);
    write("d.yaml", TEMPLATE, StandardCharsets.UTF_16LE);
    write("e.yaml", TEMPLATE, StandardCharsets.UTF_16BE);
    write("f.yaml", TEMPLATE, StandardCharsets.ISO_8859_1);
    write("g.yaml", "riglet: 1\nowner: Büro\n", StandardCharsets.ISO_8859_1);
    write("h.yaml", "riglet: 1\nowner: [\n", StandardCharsets.UTF_8);
    write("i.yaml", "Büro: something else\n", StandardCharsets.ISO_8859_1);
    write("j.yaml", "resources: {Resources: {}}\n", StandardCharsets.UTF_8);

    ShellRun run = rigc("lint");

    assertEquals(
        List.of(
            "a.yaml:2:1: warning CFN0004",
            "b.yaml:2:1: warning CFN0004",
            "c.yaml:1:1: error CFN0000",
            "d.yaml:1:1: error CFN0000",
            "e.yaml:1:1: error CFN0000",
            "f.yaml:1:15: error CFN0000",
            "g.yaml:2:9: error RIG0009",
            "h.yaml:3:1: error RIG0001"),
        run.out()
            .lines()
            .filter(line -> line.matches("[a-z]\\.yaml:.*"))
            .map(line -> line.replaceAll("^(\\S+ \\S+ \\S+): .*", "$1"))
            .toList(),
        run.out());
    assertTrue(run.out().contains("The file is UTF-16, but must be UTF-8."), run.out());
    assertEquals("6 files (4 other files skipped): 6 errors, 2 warnings.\n", run.err());
  }

  @Test
  void aRegionThatDoesNotExistIsFoundWhereverItIsNamed() throws Exception {
    write(
        "t.yaml",
        TEMPLATE.replace("!Ref Nobody", "arn:aws:kms:us-west-9:1:key/x"),
        StandardCharsets.UTF_8);
    run(
        "sed 's/^region: us-west-2/region: us-west-9/' \"$(dirname \"$rigc\")/riglet.yaml\" >riglet.yaml");

    ShellRun option = rigc("lint t.yaml --regions us-west-9,us-west-2");
    assertEquals(ExitCode.USAGE, option.exitCode());
    assertEquals(
        "rigc: --regions: There is no region `us-west-9` (as of 2026-11-22). Did you mean"
            + " `us-west-1`? If `us-west-9` was launched after that day, allow it in `.rigc.yaml`:"
            + " `allowRegions: [us-west-9]`.\n",
        option.err());
    assertTrue(rigc("lint t.yaml").out().contains(":5:34: warning CFN3916: "));
    ShellRun riglet = rigc("check");
    assertTrue(riglet.err().startsWith("riglet.yaml:9:9: error RIG2507: "), riglet.err());
    assertTrue(riglet.err().contains("hint: Did you mean `us-west-2`?"), riglet.err());
    assertTrue(riglet.err().endsWith("riglet.yaml: 1 error.\n"), riglet.err());

    write(".rigc.yaml", "allowRegions: [us-west-9]\n", StandardCharsets.UTF_8);
    assertEquals(
        "1 file: no findings.\n", rigc("lint t.yaml --regions us-west-9 --ignore CFN3").err());
    assertFalse(rigc("lint t.yaml").out().contains("CFN3916"));
    ShellRun allowed = rigc("check");
    assertTrue(
        allowed
            .err()
            .startsWith("riglet.yaml:9:9: error RIG2507: The riglet is of us-west-9, but its"),
        allowed.err());
  }

  @Test
  void rulesAreListedByTheStartOfTheirIdsAndExplainedByThoseOfCfnLint() throws Exception {
    ShellRun some = rigc("rules rig25 SEC1008");
    assertTrue(some.out().startsWith("RIG2501  error         The certificate"), some.out());
    assertTrue(
        some.out()
            .lines()
            .allMatch(line -> line.startsWith("RIG25") || line.startsWith("SEC1008")));
    assertTrue(rigc("rules E1020").out().startsWith("CFN1020 (error)\n"));
    assertTrue(rigc("rules E3012").out().contains("CFN3012  error "));
    ShellRun data = rigc("rules RIG2305 --format json");
    assertTrue(data.out().startsWith("[\n  {\n    \"rule\": \"RIG2305\",\n"), data.out());
    ShellRun unknown = rigc("rules RIG2350");
    assertEquals(ExitCode.USAGE, unknown.exitCode());
    assertTrue(unknown.err().contains("Did you mean `RIG2"), unknown.err());
  }

  @Test
  void coloursAndLinksAreUsedWhereTheyAreAskedFor() throws Exception {
    write("t.yaml", TEMPLATE, StandardCharsets.UTF_8);
    String red = "\u001b[1;31merror CFN1020:\u001b[0m";

    assertFalse(run("$rigc lint").out().contains("\u001b"));
    assertTrue(run(Map.of("FORCE_COLOR", "1"), "$rigc lint").out().contains(red));
    assertFalse(run(Map.of("FORCE_COLOR", "0"), "$rigc lint").out().contains("\u001b"));
    assertFalse(
        run(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), "$rigc lint").out().contains("\u001b"));
    String linked = run(Map.of("FORCE_HYPERLINK", "1"), "$rigc lint").out();
    assertTrue(
        linked.matches(
            "(?s).*\u001b]8;;https://docs\\.aws\\.amazon\\.com/\\S+\u001b\\\\CFN1020\u001b]8;;\u001b\\\\.*"),
        linked);
    String inFile = run(Map.of("FORCE_COLOR", "1"), "$rigc lint -o r.txt; cat r.txt").out();
    assertFalse(inFile.contains("\u001b"), inFile);
  }

  @Test
  void whereTheOutputIsStaleIsSaidInEveryFormat() throws Exception {
    Files.copy(ShellRun.ROOT.resolve("riglet.yaml"), temp.resolve("riglet.yaml"));
    rigc("compile -o out");
    run("rm out/build/twig.yaml; echo >>out/deps.yaml");

    ShellRun text = rigc("compile -o out --check --quiet");
    assertEquals(
        "out/ is stale:\n  missing   build/twig.yaml\n  changed   deps.yaml\n", text.out());
    for (String format : List.of("json", "github", "sarif", "junit", "gitlab")) {
      ShellRun data = rigc("compile -o out --check --format " + format);
      assertEquals(ExitCode.FINDINGS, data.exitCode());
      assertTrue(data.out().contains("out/build/twig.yaml"), data.out());
      assertTrue(data.out().contains("RIG9002"), data.out());
    }
    ShellRun github = rigc("compile -o out --check --format github");
    assertTrue(github.out().contains("::error file=out/deps.yaml,line=1,"), github.out());
    rigc("compile -o out");
    assertEquals("[]\n", rigc("compile -o out --check --format json").out());
  }

  @Test
  void theResultOfACommandGoesWhereOSays() throws Exception {
    write("t.yaml", TEMPLATE, StandardCharsets.UTF_8);
    Files.copy(ShellRun.ROOT.resolve("riglet.yaml"), temp.resolve("riglet.yaml"));

    rigc("lint t.yaml --format sarif -o a");
    rigc("merge a -o b");
    rigc("check -o c");
    rigc("compile -o d --report e --format json");
    rigc("compile -o d --output f");

    for (String file : Arrays.asList("a", "b", "c", "e", "f")) {
      assertTrue(Files.isRegularFile(temp.resolve(file)), file);
    }
    assertTrue(Files.isDirectory(temp.resolve("d")));
    assertEquals("[]\n", Files.readString(temp.resolve("e")));
  }
}
