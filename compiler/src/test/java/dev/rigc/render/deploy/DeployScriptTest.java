package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script and the Makefile as texts. */
final class DeployScriptTest {
  private static final List<String> VERBS =
      List.of(
          "create",
          "update",
          "delete",
          "status",
          "outputs",
          "preview",
          "protect",
          "un-protect",
          "drift");

  private static final List<String> PARTS =
      List.of(
          "riglet",
          "environment",
          "deps",
          "foundation",
          "compute",
          "db",
          "monitoring",
          "health-checks",
          "build",
          "app");

  private AwsEndpoint endpoint;
  private Operator operator;
  private String script;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    endpoint = new AwsEndpoint("us-west-2");
    operator = new Operator(folder, SampleRiglet.twig(), endpoint);
    script = Files.readString(operator.out().resolve("deploy.sh"));
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void shellcheckFindsNothing() throws Exception {
    Result checked =
        operator.run(List.of(Tools.require("shellcheck").toString(), "--shell=bash", "deploy.sh"));
    assertEquals("", checked.output());
  }

  @Test
  void everyTargetIsACommandOfTheScript() throws Exception {
    List<String> targets =
        new ArrayList<>(
            List.of(
                "help",
                "check-env",
                "set-secrets",
                "list-riglet-stacks",
                "list-backups",
                "restore-db"));
    for (String verb : VERBS) {
      for (String part : PARTS) {
        targets.add(verb + "-" + part);
      }
    }
    Result dry =
        operator.make(Stream.concat(Stream.of("-n"), targets.stream()).toArray(String[]::new));
    assertEquals(0, dry.status(), dry.output());
    assertEquals(
        targets.stream().map(target -> "exec bash -p ./deploy.sh '" + target + "' ").toList(),
        dry.output().lines().toList());
  }

  @Test
  void makeAloneShowsWhatThereIs() throws Exception {
    Result help = operator.make();
    assertEquals(0, help.status(), help.output());
    assertTrue(help.output().contains("ENV is one of: integration staging production"));
  }

  @Test
  void whatIsNoPartOfTheRigletIsRefusedWithWhatThereIs() throws Exception {
    Result env = operator.make("create-foundation", "ENV=x'; : >made; $$(: >made) `: >made` '");
    assertNotEquals(0, env.status());
    assertTrue(env.output().contains("integration staging production"), env.output());
    assertFalse(Files.exists(operator.out().resolve("made")), env.output());
    Result app = operator.make("create-build");
    assertTrue(
        app.output().contains("APP=… must name an application of this riglet: twig-api twig."),
        app.output());
    Result parameter = operator.make("create-foundation", "ENV=staging", "PARAMETERS=Nothing=1");
    assertTrue(parameter.output().contains("has no parameter for `Nothing=1`"), parameter.output());
  }

  @Test
  void hostileValuesStayData() throws Exception {
    String marker = operator.out().resolve("pwned").toString();
    String hostile =
        "p'; : >'" + marker + "'; $(: >'" + marker + "') `: >'" + marker + "'` \\ \" # !";
    String yaml = SampleRiglet.twig().replace("profile: default", "profile: " + yaml(hostile));
    yaml = yaml.replaceFirst("keyName: .*", "keyName: " + Matcher.quoteReplacement(yaml(hostile)));
    operator.compile(yaml);
    Result help = operator.make("help");
    assertEquals(0, help.status(), help.output());
    assertFalse(Files.exists(Path.of(marker)));
    script = Files.readString(operator.out().resolve("deploy.sh"));
    Result checked = inScript("printf '%s|%s' \"$RIGLET_PROFILE\" \"$KEY_NAME\"");
    assertEquals(hostile + "|" + hostile, checked.output());
    assertFalse(Files.exists(Path.of(marker)));
  }

  @Test
  void aTemplateThatWasChangedByHandSpoilsNoZip() throws Exception {
    Path template = operator.out().resolve("staging/app-twig.yaml");
    Files.writeString(template, Files.readString(template) + "# by hand\n");
    int build = operator.plan().stacks().size() - 1;
    Result refused = inScript("SCRATCH=.; put_once() { :; }; read_facts; upload_artifact " + build);
    assertNotEquals(0, refused.status());
    assertTrue(
        refused.output().contains("staging/app-twig.yaml is not as rigc wrote it"),
        refused.output());
  }

  @Test
  void aTemplateTooLargeForARequestGoesThroughTheBucket() throws Exception {
    Result large =
        inScript(
            "put_once() { DEPS_OUTPUT=bucket OBJECT_VERSION=v1; }; require_content() { :; };"
                + " read_facts; SIZES[1]=51201; SHA256[1]=abc;"
                + " set_template 1; say \"${TEMPLATE[@]}\"; set_template 0; say \"${TEMPLATE[@]}\"");
    assertEquals(
        """
        --template-url https://bucket.s3.us-west-2.amazonaws.com/stacks/buildit-twig-integration-foundation/abc.yaml?versionId=v1
        --template-body file://deps.yaml
        """,
        large.output());
  }

  /** Runs commands inside the script, with the plan read and before any command of its own. */
  private Result inScript(String commands) throws Exception {
    String library = script.substring(0, script.lastIndexOf("main \"$@\""));
    Path file = operator.out().resolve("library.sh");
    Files.writeString(file, library + "read_settings\nriglet_plan\n" + commands + "\n");
    return operator.run(List.of("bash", file.toString()));
  }

  private static String yaml(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
