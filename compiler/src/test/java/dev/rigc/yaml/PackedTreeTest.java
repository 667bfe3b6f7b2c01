package dev.rigc.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that was packed comes back with everything that its nodes can be asked for. */
class PackedTreeTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));

  /** Everything that can be asked, node by node in order. */
  private static List<String> facts(Node node) {
    List<String> facts = new ArrayList<>();
    collect(node, facts);
    return facts;
  }

  private static void collect(Node node, List<String> facts) {
    String text =
        node instanceof ScalarNode scalar ? scalar.style() + " " + hex(scalar.text()) : node.kind();
    facts.add(
        "%s %s %s %s %s"
            .formatted(
                node.path().steps(),
                node.span(),
                node.tag(),
                text,
                node.source().excerpt(node.line()).map(PackedTreeTest::hex)));
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        collect(entry.key(), facts);
        collect(entry.value(), facts);
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> collect(item, facts));
    }
  }

  /** Half of a surrogate pair would be lost in any other form. */
  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append(Integer.toHexString(c)).append(' '));
    return hex.toString();
  }

  /** Packs twice with the same words: texts have no number the first time and one the second. */
  private static void assertComesBack(MappingNode root) {
    Words words = new Words();
    List<String> expected = facts(root);
    for (int round = 1; round <= 3; round++) {
      assertEquals(expected, facts(PackedTree.of(root, words).unpack()), "round " + round);
    }
  }

  private static MappingNode parsed(String text) {
    return (MappingNode) DocumentParser.parse(new Source("t.yaml", text)).root().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b",
        "{}",
        "a:\nb: ~\nc: ''\nd: \"\"\n",
        "a: [1, two, [], {}, {b: c}, 'q', \"e\\tf\"]\n",
        "a:\n- 1\n-   two\n-\n  - three\n",
        "a: |\n  block\n  text\nb: >-\n  folded\n  text\n\nc: plain over\n  two lines\n",
        "a: !Ref x\nb: !Sub [ \"${y}\", {y: 1} ]\nc: !!str 1\nd: !unknown {e: f}\n",
        "a: &here {b: [c, d]}\ne: *here\nf: [*here, *here]\ng: {<<: *here, h: i}\n",
        "\"quoted key\": 1\n? |\n  block key\n: 2\n'single': 3\n",
        "a: Grüße\nb: 世界\nc: \"\\U0001F600\"\n世界: 4\n",
        "{\"a\": \"\\ud800 alone\", \"b\": [1.5e3, true, null], \"\\udc00\": \"\\u0000\"}",
        "a: 1\r\nb:\r\n  c: 2\r\n",
        "\n\n\n# far below\n\n      a:   far right\n",
        "a: 1 # comment\n# comment\nb: 2\n",
      })
  void whateverIsWritten(String text) {
    MappingNode root = parsed(text);
    assertComesBack(root);
    Document document = new Document(root.source(), Optional.of(root), List.of());
    assertComesBack(Template.of(document).root().orElseThrow().node());
  }

  @Test
  void textsAndPlacesOfAnySize() {
    String lines = "\n".repeat(20_000);
    String blanks = " ".repeat(3_000);
    String text = "x".repeat(70_000);
    assertComesBack(parsed("a: " + lines + blanks + text + "\nb: \"" + text + "\"\n"));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      many.append("key").append(i).append(": {v: [").append(i).append("]}\n");
    }
    assertComesBack(parsed(many.toString()));
    assertComesBack(parsed("a: " + "[".repeat(60) + "]".repeat(60)));
  }

  @Test
  void whatLoopsMake() {
    Template template =
        Template.of(
            DocumentParser.parse(
                new Source(
                    "t.yaml",
                    """
                    Transform: AWS::LanguageExtensions
                    Resources:
                      Fn::ForEach::Queues:
                        - Name
                        - [A, B]
                        - Queue${Name}:
                            Type: AWS::SQS::Queue
                            Properties: {QueueName: !Sub "q-${Name}", Tags: [!Ref Name]}
                    """)));
    assertEquals(2, template.resources().size());
    assertComesBack(template.root().orElseThrow().node());
  }

  @ParameterizedTest
  @ValueSource(strings = {"generated", "compiler/src/test/resources"})
  void everyTemplateOfThisProject(String folder) throws IOException {
    Words words = new Words();
    int seen = 0;
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(yaml|json)")).sorted().toList()) {
        Source source =
            new Source(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
        Template template = Template.of(DocumentParser.parse(source));
        if (template.root().isPresent()) {
          MappingNode root = template.root().get().node();
          assertEquals(facts(root), facts(PackedTree.of(root, words).unpack()), file.toString());
          seen++;
        }
      }
    }
    assertTrue(seen > 10, seen + " templates");
  }

  @Test
  void isAFractionOfTheText() throws IOException {
    Words words = new Words();
    String text = Files.readString(ROOT.resolve("generated/twig/staging/foundation.yaml"));
    int last = 0;
    for (int copy = 0; copy < 5; copy++) {
      String renamed = text.replace("twig-staging", "twig" + copy + "-staging");
      Template template = Template.of(DocumentParser.parse(new Source("t.yaml", renamed)));
      last = PackedTree.of(template.root().orElseThrow().node(), words).size();
    }
    assertTrue(last < text.length() / 2, last + " bytes of " + text.length());
  }
}
