package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
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

  static Stream<RenderedStack> hosts() {
    return Stream.of("twig", "everything")
        .flatMap(sample -> SampleRiglets.rendered(sample).stacks().stream())
        .filter(rendered -> rendered.template().contains("UserData:"));
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void isWellBelowTheLimit(RenderedStack host) {
    // Names that AWS fills in are longer than the words that stand for them, but not by half.
    assertTrue(script(host).getBytes(StandardCharsets.UTF_8).length < MAX_BYTES / 2);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void shellCheckFindsNothing(RenderedStack host, @TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> scripts = new ArrayList<>();
    scripts.add(write(folder, "user-data.sh", script(host)));
    for (String inner : innerScripts(script(host))) {
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

  /** The scripts that the user data writes as here documents. */
  private static List<String> innerScripts(String script) {
    List<String> inner = new ArrayList<>();
    int end = 0;
    for (int start = script.indexOf("<<'SCRIPT'\n");
        start >= 0;
        start = script.indexOf("<<'SCRIPT'\n", end)) {
      end = script.indexOf("\nSCRIPT\n", start);
      inner.add(script.substring(start + "<<'SCRIPT'\n".length(), end + 1));
    }
    return inner;
  }

  /** The script as a host sees it, each variable of {@code Fn::Sub} replaced by a word. */
  private static String script(RenderedStack host) {
    Document document = DocumentParser.parse(new Source(host.stack().file(), host.template()));
    Node userData =
        step(
            document.root().orElseThrow(),
            List.of("Resources", "HostTemplate", "Properties", "LaunchTemplateData", "UserData"));
    Node sub = step(userData, List.of("Fn::Base64"));
    Node text =
        sub instanceof MappingNode list
            ? ((SequenceNode) list.get("Fn::Sub").orElseThrow()).items().get(0)
            : sub;
    return ((ScalarNode) text).text().replaceAll("\\$\\{[A-Za-z:.]+\\}", "word");
  }

  private static Node step(Node node, List<String> keys) {
    Node at = node;
    for (String key : keys) {
      at = ((MappingNode) at).get(key).orElseThrow();
    }
    return at;
  }
}
