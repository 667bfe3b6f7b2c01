package dev.rigc.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * What an editor shows in a {@code riglet.yaml} whose first line names the schema, asked of the
 * language server that editors run.
 */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class EditorTest {
  private static final Path ROOT =
      Path.of(System.getProperty("rigc.root", "..")).toAbsolutePath().normalize();
  private static final String FIRST_LINE =
      "# yaml-language-server: $schema=schemas/riglet.schema.json\n";

  /** A riglet without a fault, of which tests change a part. */
  private static final String RIGLET =
      FIRST_LINE
          + """
          riglet: 1
          owner: buildit
          project: twig
          region: us-west-2
          domain: buildit.tools
          certificate: arn:aws:acm:us-west-2:123456789012:certificate/1
          hostedZone: existing
          environments:
            integration:
              nat: single
          compute:
            instanceType: t3.small
          applications:
            twig: { repository: buildit/twig, port: 80, priority: 200 }
          """;

  private static LanguageServer server;
  private static int documents;

  @BeforeAll
  static void start() throws Exception {
    server = new LanguageServer(ROOT);
  }

  @AfterAll
  static void end() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theRigletOfThisRepositoryHasNoFindings() throws IOException {
    String riglet = Files.readString(ROOT.resolve("riglet.yaml"));

    assertTrue(riglet.startsWith(FIRST_LINE), "the one line that an editor needs");
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertTrue(readme.contains("\n# yaml-language-server: $schema=riglet.schema.json\n"), readme);
    assertEquals(List.of(), findings(riglet));
    assertEquals(List.of(), findings(RIGLET));
  }

  @Test
  void anUnknownKeyIsAFindingAtTheKey() throws IOException {
    List<String> findings = findings(RIGLET.replace("  instanceType:", "  instancetype:"));

    assertEquals(List.of("12:2 Property instancetype is not allowed."), findings);
  }

  @Test
  void aValueOfTheWrongTypeIsAFindingAtTheValue() throws IOException {
    List<String> findings = findings(RIGLET.replace("port: 80", "port: eighty"));

    assertEquals(List.of("14:42 Incorrect type. Expected \"integer\"."), findings);
  }

  @Test
  void aChoiceThatDoesNotExistIsAFindingThatNamesTheChoices() throws IOException {
    List<String> findings = findings(RIGLET.replace("nat: single", "nat: double"));

    assertEquals(1, findings.size());
    assertTrue(findings.get(0).endsWith("\"per-az\", \"single\", \"none\"."), findings::toString);
  }

  @Test
  void keysThatAreNotThereYetAreCompleted() throws IOException {
    List<String> top = completions(RIGLET + "|");
    assertTrue(top.containsAll(List.of("database", "notifications", "keyName")), top::toString);
    assertFalse(top.contains("owner"), top::toString);

    List<String> inEnvironment =
        completions(RIGLET.replace("    nat: single\n", "    nat: single\n    |\n"));
    assertTrue(
        inEnvironment.containsAll(
            List.of("applications", "approval", "cidr", "compute", "database", "subnets")),
        inEnvironment::toString);
    assertFalse(inEnvironment.contains("nat"), inEnvironment::toString);
  }

  @Test
  void choicesAreCompleted() throws IOException {
    assertEquals(
        List.of("create", "existing"),
        completions(RIGLET.replace("hostedZone: existing", "hostedZone: |")));
    assertEquals(
        List.of("none", "per-az", "single"), completions(RIGLET.replace("nat: single", "nat: |")));
  }

  @Test
  void hoverSaysWhatAKeyMeansItsDefaultAndWhatEachChoiceDoes() throws IOException {
    String type = hover(RIGLET.replace("  instanceType", "  insta|nceType"));
    assertTrue(type.contains("EC2 instance type of the hosts"), type);
    assertTrue(type.contains("Default: `t3.small`"), type);

    String nat = hover(RIGLET.replace("nat: single", "n|at: single"));
    assertTrue(nat.contains("`per-az`: One gateway per zone"), nat);
    assertTrue(nat.contains("Default: `per-az`"), nat);
  }

  /** Place, from 0 as in the protocol, and message of what is found. */
  private static List<String> findings(String text) throws IOException {
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : server.open(newDocument(), text)) {
      JsonNode start = finding.at("/range/start");
      int line = start.path("line").asInt();
      int character = start.path("character").asInt();
      findings.add(line + ":" + character + " " + finding.path("message").asText());
    }
    return findings;
  }

  /** The labels of what may be inserted at the {@code |}, sorted. */
  private static List<String> completions(String textWithCursor) throws IOException {
    return ask("completion", textWithCursor).path("items").findValuesAsText("label").stream()
        .sorted()
        .toList();
  }

  private static String hover(String textWithCursor) throws IOException {
    return ask("hover", textWithCursor).at("/contents/value").asText();
  }

  private static JsonNode ask(String method, String textWithCursor) throws IOException {
    URI document = newDocument();
    int cursor = textWithCursor.indexOf('|');
    String before = textWithCursor.substring(0, cursor);
    server.open(document, before + textWithCursor.substring(cursor + 1));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return server.ask(method, document, line, cursor - before.lastIndexOf('\n') - 1);
  }

  /** A document in the root folder that is only in the editor, not on the disk. */
  private static URI newDocument() {
    documents++;
    return ROOT.resolve("riglet-" + documents + ".yaml").toUri();
  }
}
