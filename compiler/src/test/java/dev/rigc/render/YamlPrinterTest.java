package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cfn.value.JsonForm;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlPrinterTest {
  static Stream<RenderedStack> templates() {
    return Stream.of("twig", "everything")
        .flatMap(sample -> SampleRiglets.rendered(sample).stacks().stream());
  }

  /** Names of what is printed as rigc's own templates are: quoted, plain, a block, in brackets. */
  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateIsPrintedAsItWas(RenderedStack stack) {
    assertEquals(stack.template(), print(stack.parsed()));
  }

  static Stream<String> hostileTexts() {
    return Stream.concat(
        HostileValuesTest.hostileTexts(),
        Stream.of("", "a:", "? key", "-", "line\n\n  end\n", "\n", "# c\n", "x\n "));
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void everyKeyAndTextComesBackAsItWas(String text) {
    String quoted = YamlScalar.quoted(text);
    Document before =
        parse(
            "a: [%1$s, {%1$s: %1$s}]\nb:\n  %2$s: !Sub\n    - %1$s\n    - %1$s\n"
                .formatted(quoted, quoted));

    Document after = parse(print(before));

    assertEquals(JsonForm.of(root(before)), JsonForm.of(root(after)));
  }

  @Test
  void aKeyMayBeLong() {
    String key = "k".repeat(1_200);

    assertEquals("? \"%s\"\n: 1\n".formatted(key), print(parse("{\"%s\": 1}".formatted(key))));
  }

  @Test
  void whatStandsWithoutQuotesStaysWhatItMeans() {
    String text = "a: 0x1F\nb: ~\nc: yes\nd: 1e3\ne: null\nf: !Ref X\ng: \"~\"\nh: {}\ni: []\n";

    assertEquals(text, print(parse(text)));
  }

  private static Document parse(String text) {
    Document document = DocumentParser.parse(new Source("t.yaml", text));
    assertEquals(List.of(), document.problems(), text);
    return document;
  }

  private static Node root(Document document) {
    return document.root().orElseThrow();
  }

  private static String print(Document document) {
    return YamlPrinter.print((MappingNode) root(document), document.source());
  }
}
