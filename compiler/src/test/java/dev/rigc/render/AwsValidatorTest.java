package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * AWS's own offline validator finds nothing in any approved template. It comes from npm, pinned by
 * the lock file in {@code src/test/node}, and runs in node 20 or newer.
 */
class AwsValidatorTest {
  private static final Path SOURCES = SampleRiglets.ROOT.resolve("compiler/src/test/node");
  private static final Path NODE = SampleRiglets.ROOT.resolve("compiler/target/node");
  private static final String NEWEST = "@aws/cloudformation-validate";
  private static final String BUNDLED =
      "./node_modules/aws-cdk-lib/node_modules/@aws/cloudformation-validate";

  /** Warnings that stay, {@code rule logicalId}, each with its reason. There are none. */
  private static final Map<String, String> ACCEPTED = Map.of();

  private static final Map<String, String> REGIONS =
      Map.of(
          "twig", "us-west-2",
          "minimal", "eu-central-1",
          "five-by-ten", "us-east-1",
          "everything", "eu-west-1");

  @BeforeAll
  static void installOnce() throws IOException, InterruptedException {
    Path installed = NODE.resolve("installed-package-lock.json");
    Path lock = SOURCES.resolve("package-lock.json");
    Files.createDirectories(NODE);
    for (String file : List.of("package.json", "package-lock.json", ".npmrc", "validate.js")) {
      Files.copy(
          SOURCES.resolve(file), NODE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.exists(installed) && Files.mismatch(installed, lock) == -1) {
      return;
    }
    Outcome outcome = run(List.of("npm", "ci", "--no-progress"));
    if (outcome.status() != 0) {
      unavailable("npm could not install AWS's validator: " + outcome.output());
    }
    Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
  }

  @ParameterizedTest(name = "{1} finds nothing in {0}")
  @CsvSource({
    "twig, 1.9.0, " + NEWEST,
    "twig, 1.14.0, " + BUNDLED,
    "minimal, 1.9.0, " + NEWEST,
    "minimal, 1.14.0, " + BUNDLED,
    "five-by-ten, 1.9.0, " + NEWEST,
    "five-by-ten, 1.14.0, " + BUNDLED,
    "everything, 1.9.0, " + NEWEST,
    "everything, 1.14.0, " + BUNDLED,
  })
  void findsNothing(String sample, String version, String module)
      throws IOException, InterruptedException {
    Path folder = SampleRiglets.ROOT.resolve("generated").resolve(sample);
    List<String> templates =
        SampleRiglets.rendered(sample).stacks().stream()
            .map(rendered -> folder.resolve(rendered.stack().file()).toString())
            .toList();
    List<String> lines = validate(module, REGIONS.getOrDefault(sample, ""), templates);
    assertEquals(version, lines.get(0));
    List<String> findings =
        lines.subList(1, lines.size()).stream()
            .filter(line -> !line.startsWith("WARN") || !ACCEPTED.containsKey(ruleAndId(line)))
            .toList();
    assertEquals(List.of(), findings);
  }

  @Test
  void bothReleasesFindWhatIsWrong(@TempDir Path folder) throws IOException, InterruptedException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(
        broken,
        """
        Resources:
          Subnet:
            Type: AWS::EC2::Subnet
            Properties:
              CidrBlok: 10.0.0.0/24
        """);
    for (String module : List.of(NEWEST, BUNDLED)) {
      List<String> lines = validate(module, "us-west-2", List.of(broken.toString()));
      assertTrue(lines.size() > 1, () -> lines.toString());
      assertFalse(lines.get(1).startsWith("WARN"), () -> lines.toString());
    }
  }

  private static String ruleAndId(String line) {
    String[] parts = line.split("\t", -1);
    return parts[1] + " " + parts[3];
  }

  private static List<String> validate(String module, String region, List<String> templates)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "validate.js", module, region));
    templates.forEach(template -> command.add(Path.of(template).toAbsolutePath().toString()));
    Outcome outcome = run(command);
    assertEquals(0, outcome.status(), outcome.output());
    return outcome.output().lines().toList();
  }

  /** What a command printed, both streams in one, and its exit status. */
  private record Outcome(int status, String output) {}

  private static Outcome run(List<String> command) throws IOException, InterruptedException {
    File output = Files.createTempFile(NODE, "output", ".txt").toFile();
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(NODE.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
    } catch (IOException missing) {
      Files.delete(output.toPath());
      unavailable("`" + command.get(0) + "` is needed to run AWS's validator.");
      throw missing;
    }
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      fail("`" + String.join(" ", command) + "` took more than five minutes.");
    }
    String text = Files.readString(output.toPath());
    Files.delete(output.toPath());
    return new Outcome(process.exitValue(), text);
  }

  /** A newcomer may lack node or the network; CI must not. */
  private static void unavailable(String why) {
    if ("true".equals(System.getenv("CI"))) {
      fail(why);
    }
    abort(why);
  }
}
