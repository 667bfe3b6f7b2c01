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
      Map.ofEntries(
          Map.entry("AWS::Region", 14),
          Map.entry("AWS::StackName", 128),
          Map.entry("AdminSecret", 220),
          Map.entry("ApplicationSecret", 220),
          Map.entry("BackupBucket", 63),
          Map.entry("DataVolume", 21),
          Map.entry("DbInterface", 21),
          Map.entry("DbInterface.PrimaryPrivateIpAddress", 15),
          Map.entry("OpsTopic", 220),
          Map.entry("RestorePoint", 20));

  /**
   * Characters of a standard parameter, see <a
   * href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html">PutParameter</a>.
   */
  private static final int MAX_PARAMETER = 4096;

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

  static Stream<RenderedStack> databaseHosts() {
    return hosts().filter(host -> host.stack().file().endsWith("db-couch.yaml"));
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void isAScriptToCloudInit(RenderedStack host) {
    assertTrue(UserData.script(host, name -> "word").startsWith("#!/bin/bash\n"));
  }

  @ParameterizedTest
  @MethodSource("databaseHosts")
  void theRestoreScriptFitsItsParameterAndShellCheckFindsNothing(
      RenderedStack host, @TempDir Path folder) throws IOException, InterruptedException {
    String longest =
        UserData.restoreScript(host, name -> "w".repeat(LONGEST.getOrDefault(name, 100)));
    assertTrue(longest.length() <= MAX_PARAMETER, () -> "" + longest.length());
    write(folder, "restore.sh", UserData.restoreScript(host, name -> "word"));
    assertEquals(
        new Tool.Outcome(0, ""),
        Tool.run(folder, List.of("shellcheck", "-e", "SC1091", "restore.sh"), Map.of()));
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
