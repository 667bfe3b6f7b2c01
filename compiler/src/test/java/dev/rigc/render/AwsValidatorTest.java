package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * AWS's own offline validator finds nothing in any approved template. It runs in node 20 or newer.
 */
class AwsValidatorTest {
  private static final String NEWEST = "@aws/cloudformation-validate";
  private static final String BUNDLED =
      "./node_modules/aws-cdk-lib/node_modules/@aws/cloudformation-validate";

  /** Warnings that stay, {@code rule logicalId}, each with its reason. */
  private static final Map<String, String> ACCEPTED =
      Map.of(
          "W8003 HasRoomForOneMore",
          "It compares the defaults of two parameters that an operator turns.");

  @ParameterizedTest(name = "release {0}")
  @CsvSource({"1.9.0, " + NEWEST, "1.14.0, " + BUNDLED})
  void findsWhatIsWrongAndNothingInTheSamples(String version, String module, @TempDir Path folder)
      throws IOException, InterruptedException {
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
    List<String> command = new ArrayList<>(List.of("node", "validate.js", module));
    command.addAll(List.of("us-west-2", broken.toString()));
    SampleRiglets.names().forEach(sample -> command.addAll(templates(sample)));

    Tool.Outcome outcome = Tool.run(NodePackages.folder(), command, Map.of());

    assertEquals(0, outcome.status(), outcome.output());
    List<String> lines = outcome.output().lines().toList();
    assertEquals(version, lines.get(0));
    assertTrue(lines.stream().anyMatch(line -> line.contains("broken.yaml")), outcome.output());
    List<String> findings =
        lines.stream()
            .skip(1)
            .filter(line -> !line.contains("broken.yaml"))
            .filter(line -> !line.startsWith("WARN") || !ACCEPTED.containsKey(ruleAndId(line)))
            // Release 1.9.0 takes a certificate of the same template for none; 1.14.0 does not.
            .filter(line -> !version.equals("1.9.0") || !line.startsWith("ERROR\tE3676\t"))
            .toList();
    assertEquals(List.of(), findings);
  }

  /** Region and file of every approved template of a sample. */
  private static List<String> templates(String sample) {
    Path folder = SampleRiglets.ROOT.resolve("generated").resolve(sample).toAbsolutePath();
    return SampleRiglets.rendered(sample).stacks().stream()
        .map(RenderedStack::stack)
        .flatMap(
            stack -> Stream.of(stack.region().value(), folder.resolve(stack.file()).toString()))
        .toList();
  }

  private static String ruleAndId(String line) {
    String[] parts = line.split("\t", -1);
    return parts[1] + " " + parts[3];
  }
}
