package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts that hosts run at their first boot. */
class UserDataTest {
  /**
   * Bytes of user data before it is encoded, see <a
   * href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html">the
   * EC2 guide</a>.
   */
  private static final int MAX_BYTES = 16 * 1024;

  /** The longest text of each variable that has more than 100 characters, or far fewer. */
  private static final Map<String, Integer> LONGEST =
      Map.of(
          "AWS::Region", 14,
          "AWS::StackName", 128,
          "AdminSecret", 220,
          "ApplicationSecret", 220,
          "BackupBucket", 63,
          "DataVolume", 21,
          "DbInterface", 21,
          "DbInterface.PrimaryPrivateIpAddress", 15,
          "OpsTopic", 220);

  static Stream<RenderedStack> hosts() {
    return Stream.of("twig", "everything")
        .flatMap(sample -> SampleRiglets.rendered(sample).stacks().stream())
        .filter(rendered -> rendered.template().contains("UserData:"));
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void isBelowTheLimitWhateverNamesAwsFillsIn(RenderedStack host) {
    int bytes =
        UserData.script(host, name -> "w".repeat(LONGEST.getOrDefault(name, 100)))
            .getBytes(StandardCharsets.UTF_8)
            .length;
    assertTrue(bytes < MAX_BYTES, () -> host.stack().file() + ": " + bytes);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void shellCheckFindsNothing(RenderedStack host, @TempDir Path folder)
      throws IOException, InterruptedException {
    String script = UserData.script(host, name -> "word");
    List<String> scripts = new ArrayList<>();
    scripts.add(write(folder, "user-data.sh", script));
    for (String inner : UserData.hereDocuments(script, "SCRIPT")) {
      scripts.add(write(folder, "inner" + scripts.size() + ".sh", inner));
    }
    List<String> command = new ArrayList<>(List.of("shellcheck", "-x", "-e", "SC1091"));
    command.addAll(scripts);
    Tool.Outcome outcome = Tool.run(folder, command, Map.of());
    assertEquals("", outcome.output());
    assertEquals(0, outcome.status());
  }

  private static String write(Path folder, String name, String script) throws IOException {
    Files.writeString(folder.resolve(name), script);
    return name;
  }
}
