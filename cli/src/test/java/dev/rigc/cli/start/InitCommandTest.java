package dev.rigc.cli.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.Run;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.draft.RigletDraft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitCommandTest {
  @TempDir private Path temp;

  private String riglet() {
    return temp.resolve("riglet.yaml").toString();
  }

  @Test
  void theProposalsAreARigletWithoutErrors() throws Exception {
    Run init = Run.of("init", "--yes", "-o", riglet());
    assertEquals(ExitCode.CLEAN, init.exitCode(), init.err());
    Run check = Run.of("check", riglet());
    assertEquals(ExitCode.CLEAN, check.exitCode(), check.out() + check.err());
    assertTrue(Files.readString(Path.of(riglet())).contains("aws acm list-certificates"));
  }

  @Test
  void eachEnvironmentHasTheHostsThatItsTasksNeed() throws Exception {
    Run init =
        Run.of(
            "init", "--yes", "-o", riglet(), "--app", "a=o/a:80,b=o/b:80/health,c=o/c:80,d=o/d:80");
    assertEquals(ExitCode.CLEAN, init.exitCode(), init.err());
    assertEquals(ExitCode.CLEAN, Run.of("check", riglet()).exitCode());
  }

  @Test
  void anAnswerThatTheRulesRejectIsAskedForAgain() throws Exception {
    String answers =
        String.join(
            "\n",
            "Buildit",
            "buildit",
            "twig",
            "us-west-9",
            "us-west-2",
            "",
            "buildit.tools",
            "no-arn",
            "",
            "",
            "key",
            "ops@buildit.tools, more@buildit.tools",
            "",
            "test,production",
            "singel",
            "none",
            "fargate",
            "none",
            "web",
            "web=buildit/web:80/ping",
            "");
    Run init = Run.withInput(answers, "init", "-o", riglet());
    assertEquals(ExitCode.CLEAN, init.exitCode(), init.err());
    assertTrue(init.err().contains("Write `buildit`."), init.err());
    assertTrue(init.err().contains("Did you mean `us-west-1`?"), init.err());
    assertTrue(init.err().contains("Did you mean `single`?"), init.err());
    assertEquals(
        """
        riglet: 1
        owner: buildit
        project: twig
        region: us-west-2
        profile: default
        domain: buildit.tools
        certificate: arn:aws:acm:us-west-2:123456789012:certificate/11111111-2222-3333-4444-555555555555
        keyName: key
        connection: arn:aws:codeconnections:us-west-2:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
        notifications:
          ops: [ops@buildit.tools, more@buildit.tools]
        environments:
          test:
            pipeline: true
            cidr: 10.40.0.0/16
            nat: none
          production:
            cidr: 10.30.0.0/16
            nat: none
        compute:
          launch: fargate
        database:
          engine: none
        applications:
          web:
            repository: buildit/web
            port: 80
            healthCheck: /ping
            priority: 100
        """,
        Files.readString(Path.of(riglet())).replaceAll("(?m)^#.*\n", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "junit17739472788710367622,junit1773947",
    "My Shop!,my-shop",
    "abcdefghijk-l,abcdefghijk",
    "42,shop"
  })
  void theProjectIsNamedByTheFolderAsFarAsNamesAllow(String folder, String project) {
    RigletDraft draft = new RigletDraft();
    InitQuestions.of(folder, Optional.empty(), Optional.empty())
        .forEach(question -> question.apply(draft, ""));
    assertEquals(Optional.of(project), draft.text("project"));
    assertEquals(List.of(), DraftCheck.findings("riglet.yaml", draft));
  }

  @Test
  void inputThatEndsTooEarlyWritesNothing() {
    Run init = Run.withInput("acme\n", "init", "-o", riglet());
    assertEquals(ExitCode.USAGE, init.exitCode());
    assertTrue(init.err().contains("nothing was written"), init.err());
    assertFalse(Files.exists(Path.of(riglet())));
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws Exception {
    Files.writeString(Path.of(riglet()), "mine");
    Run init = Run.of("init", "--yes", "-o", riglet());
    assertEquals(ExitCode.USAGE, init.exitCode());
    assertEquals("mine", Files.readString(Path.of(riglet())));
  }

  @Test
  void anAnswerOnTheCommandLineThatIsWrongWritesNothing() {
    Run init = Run.of("init", "--yes", "-o", riglet(), "--nat", "maybe");
    assertEquals(ExitCode.FINDINGS, init.exitCode());
    assertTrue(init.err().contains("environments.integration.nat"), init.err());
    assertFalse(Files.exists(Path.of(riglet())));
  }

  @Test
  void theSettingsOfAnOriginalRigletAreAnswersExceptForItsToken() throws Exception {
    Path make = temp.resolve(".make");
    Files.writeString(
        make,
        """
        # settings
        DOMAIN = buildit.tools
        KEY_NAME = "buildit-twig"   # in us-west-2
        export OWNER := buildit
        PROFILE = default
        PROJECT = twig
        REGION = us-west-2
        REPO_TOKEN = 0123456789abcdef0123456789abcdef01234567
        CERT_ARN = 11111111-2222-3333-4444-555555555555
        PREFIX =
        EMAIL_ADDRESS_OPS = ops@buildit.tools
        EMAIL_ADDRESS_BUILD =
        COLOUR = red
        """);
    Run init =
        Run.of(
            "init",
            "--from-make",
            make.toString(),
            "--account",
            "210987654321",
            "--yes",
            "--app",
            "twig=buildit/twig:80",
            "-o",
            "-");
    assertEquals(ExitCode.CLEAN, init.exitCode(), init.err());
    assertFalse((init.out() + init.err()).contains("0123456789abcdef"), init.err());
    assertTrue(init.err().contains(".make:8: `REPO_TOKEN`"), init.err());
    assertTrue(init.err().contains(".make:13: `COLOUR`"), init.err());
    assertTrue(
        init.out()
            .contains(
                "certificate: arn:aws:acm:us-west-2:210987654321:certificate/11111111-2222-3333-4444-555555555555\n"),
        init.out());
    assertTrue(init.out().contains("prefix: \"\"\n"), init.out());
    assertTrue(init.out().contains("keyName: buildit-twig\n"), init.out());
    assertTrue(init.out().contains("  ops: [ops@buildit.tools]\n"), init.out());
  }
}
