package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that a pipeline deploys, and what {@code riglet.json} says of the templates. */
final class TemplateZipTest {
  private static final String BUCKET = "o-1-p-2-123456789012-us-west-2-artifacts";
  private static final String BUILD = "o-1-p-2-build-a-1-Feature-7";

  private AwsEndpoint endpoint;
  private Operator operator;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    endpoint = new AwsEndpoint("us-west-2");
    operator = new Operator(folder, SampleRiglet.SMALL, endpoint);
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void theDirectoryOfTheZipLeadsToEveryFile() throws Exception {
    operator.compile(SampleRiglet.twig());
    int build = operator.plan().stacks().size() - 1;
    Result written = inScript("read_facts; write_zip " + build + " >twig.zip");
    assertEquals("", written.output());
    try (ZipFile zip = new ZipFile(operator.out().resolve("twig.zip").toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      assertEquals(
          List.of(
              "integration/app-twig.yaml",
              "integration/tags.json",
              "staging/app-twig.yaml",
              "staging/tags.json",
              "production/app-twig.yaml",
              "production/tags.json"),
          entries.stream().map(ZipEntry::getName).toList());
      for (ZipEntry entry : entries) {
        assertEquals(ZipEntry.STORED, entry.getMethod());
        assertEquals(
            Files.readString(operator.out().resolve(entry.getName())),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aZipThatSomeoneElseWroteIsReplacedBeforeItIsUsed() throws Exception {
    assertEquals(0, operator.make("create-riglet").status());
    endpoint.overwrite(BUCKET, ".zip", "foreign");
    endpoint.drainRequests();
    Result updated = operator.make("update-build", "APP=a-1");
    assertEquals(0, updated.status(), updated.output());
    List<byte[]> versions = endpoint.objects(BUCKET, ".zip");
    assertEquals(3, versions.size());
    assertEquals(
        new String(versions.get(0), StandardCharsets.ISO_8859_1),
        new String(versions.get(2), StandardCharsets.ISO_8859_1));
  }

  @Test
  void theStackOfAPipelineTakesTheKeyFromThePlan() throws Exception {
    assertEquals(0, operator.make("create-riglet").status());
    String key = endpoint.parameter(BUILD, "TemplatesKey");
    assertTrue(key.matches("templates/a-1-Feature-7/[0-9a-f]{64}\\.zip"), key);
    String plan = Files.readString(operator.out().resolve("riglet.json"));
    assertTrue(plan.contains("\"TemplatesKey\": \"" + key + "\""), plan);
    operator.compile(SampleRiglet.SMALL.replace("priority: 100", "priority: 101"));
    Result preview = operator.make("preview-build", "APP=a-1");
    assertTrue(preview.output().contains("AWS::CodePipeline::Pipeline"), preview.output());
    Result updated = operator.make("update-build", "APP=a-1");
    assertEquals(0, updated.status(), updated.output());
    assertNotEquals(key, endpoint.parameter(BUILD, "TemplatesKey"));
    Result back = operator.make("update-build", "APP=a-1", "PARAMETERS=TemplatesKey=" + key);
    assertEquals(0, back.status(), back.output());
    assertEquals(key, endpoint.parameter(BUILD, "TemplatesKey"));
  }

  @Test
  void aPlanThatIsNotOfThisScriptIsRefused() throws Exception {
    Path plan = operator.out().resolve("riglet.json");
    String good = Files.readString(plan);
    List<String> bad =
        List.of(
            good.replaceFirst("\"size\": \\d+", "\"size\": x[\\$(: >made)]"),
            good.replaceFirst("\"sha256\": \"[0-9a-f]{64}\"", "\"sha256\": \"abc\""),
            good.replaceFirst("\"sha256\": \"[0-9a-f]{64}\",\n", ""),
            good.replaceFirst("\"crc32\": \"[0-9a-f]{8}\"", "\"crc32\": \"a[\\$(: >made)]\""),
            good.replaceFirst("\"TemplatesKey\": \"[^\"]*\"", "\"TemplatesKey\": null"),
            good.replaceFirst("( {10}\"file\": \"production)/app", "$1/../../app"),
            good.replaceFirst("( {6}\"file\": \"production)/app", "$1/other"),
            good.replaceFirst("\"name\": \"o-1-p-2-deps\"", "\"name\": \"o-1-p-2-other\""),
            good.replaceFirst("\"rigc\": \"1.0.0\"", "\"rigc\": \"\\$(: >made)\""),
            good.substring(0, good.length() / 2),
            "");
    for (String text : bad) {
      assertNotEquals(good, text);
      Files.writeString(plan, text);
      Result refused = operator.make("create-deps");
      assertNotEquals(0, refused.status(), text);
      assertTrue(refused.output().contains("riglet.json is not what rigc wrote"), refused.output());
      assertFalse(Files.exists(operator.out().resolve("made")));
    }
    Files.delete(plan);
    Result none = operator.make("create-deps");
    assertTrue(none.output().contains("There is no riglet.json"), none.output());
    assertEquals(List.of(), endpoint.stacks());
  }

  @Test
  void aTemplateThatIsNotThePlansIsNotDeployed() throws Exception {
    Path template = operator.out().resolve("deps.yaml");
    Files.writeString(template, Files.readString(template) + "# by hand\n");
    Result refused = operator.make("create-deps");
    assertNotEquals(0, refused.status());
    assertTrue(refused.output().contains("deps.yaml is not as rigc wrote it"), refused.output());
    assertEquals(List.of(), endpoint.stacks());
  }

  @Test
  void anyOfThreeToolsChecksTheTemplates() throws Exception {
    operator.take("sha256sum");
    for (String tool : List.of("shasum", "openssl")) {
      Path program = operator.give(tool, "exec '" + Tools.require(tool) + "' \"$@\"");
      Result created = operator.make("preview-deps");
      assertEquals(0, created.status(), created.output());
      Files.delete(program);
    }
    Result none = operator.make("preview-deps");
    assertNotEquals(0, none.status());
    assertTrue(none.output().contains("None of sha256sum, shasum and openssl"), none.output());
  }

  private Result inScript(String commands) throws Exception {
    String script = Files.readString(operator.out().resolve("deploy.sh"));
    String library = script.substring(0, script.lastIndexOf("main \"$@\""));
    Path file = operator.out().resolve("library.sh");
    Files.writeString(file, library + "read_settings\nriglet_plan\n" + commands + "\n");
    return operator.run(List.of("bash", file.toString()));
  }
}
