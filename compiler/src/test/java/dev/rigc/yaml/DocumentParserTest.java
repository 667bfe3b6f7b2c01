package dev.rigc.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.Document.Problem;
import dev.rigc.yaml.Document.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentParserTest {
  @Test
  void keepsScalarsAsWritten() {
    Document document = yaml("a: 012345\nb: on\nc: 2010-09-09\nno: !Ref Vpc\nd: \"yes\"\n");

    assertEquals("012345", scalar(document, "a").text());
    assertEquals("on", scalar(document, "b").text());
    assertEquals("2010-09-09", scalar(document, "c").text());
    assertEquals(Optional.of("!Ref"), scalar(document, "no").tag());
    assertEquals("Vpc", scalar(document, "no").text());
    assertEquals(ScalarNode.Style.QUOTED, scalar(document, "d").style());
  }

  @ParameterizedTest
  @CsvSource({
    "1,a number",
    "-1.5e3,a number",
    "0123,a string",
    "true,a boolean",
    "on,a string",
    "~,null",
    "'',null",
    "x,a string"
  })
  void tellsWhatAPlainScalarMeans(String text, String kind) {
    assertEquals(kind, scalar(yaml("a: " + text + "\n"), "a").kind());
  }

  /** snakeyaml parses the digits as a number and makes a character of whatever it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\\UFFFFFFFF", "\\U80000000", "\\U00110000", "\\UD800DFFF", "\\xZZ", "\\u12"})
  void anEscapeOfNoCharacterIsAProblemOfTheText(String escape) {
    Document document = yaml("a: b\nc: \"" + escape + "\"\n");

    assertEquals(Optional.empty(), document.root());
    assertEquals(ProblemKind.SYNTAX, document.problems().get(0).kind());
    assertEquals(2, document.problems().get(0).location().line());
  }

  @Test
  void locatesNodesByLineAndColumn() {
    Document document = yaml("a:\n  - x\n  - {k: v}\nb: 1\n");

    assertEquals("t.yaml:3:9", at(document, "a", 1, "k").location().toString());
    assertEquals("t.yaml:2:3", at(document, "a").location().toString());
    assertEquals(3, at(document, "a").span().endLine());
    assertEquals("a/1/k", at(document, "a", 1, "k").path().toString());
  }

  @Test
  void reportsADuplicateKeyWithBothPlacesAndKeepsTheFirst() {
    Document document = yaml("a: 1\nb: 2\na: 3\n");

    Problem problem = only(document, ProblemKind.DUPLICATE_KEY);
    assertEquals("t.yaml:3:1", problem.location().toString());
    assertEquals("t.yaml:1:1", problem.first().orElseThrow().toString());
    assertEquals("1", scalar(document, "a").text());
  }

  @Test
  void givesAnAliasedNodeThePathOfItsUse() {
    Document document = yaml("a: &x {k: [1]}\nb: *x\n");

    assertEquals("b/k/0", at(document, "b", "k", 0).path().toString());
    assertEquals("t.yaml:1:12", at(document, "b", "k", 0).location().toString());
  }

  @Test
  void stopsAliasesThatExplode() {
    StringBuilder text = new StringBuilder("a0: &a0 [1,2,3,4,5,6,7,8,9,10]\n");
    for (int i = 1; i < 30; i++) {
      text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }

    only(yaml(text.toString()), ProblemKind.ALIAS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: *nowhere|ALIAS|1|4",
        "a: &a [*a]|ALIAS|1|8",
        "a: [1|SYNTAX|1|6",
        "a: \"x\\nb: 1|SYNTAX|1|4",
        "a: 1\\n\\tb: 2|TAB|2|1",
        "a: 1\\n---\\nb: 2|SEVERAL_DOCUMENTS|2|1",
        "# nothing|EMPTY|1|1",
        "? [a, b]\\n: 1|COMPLEX_KEY|1|3"
      })
  void reportsWhatIsWrongAtItsPlace(String text, ProblemKind kind, int line, int column) {
    Problem problem = only(yaml(text.replace("\\n", "\n").replace("\\t", "\t")), kind);

    assertEquals(line, problem.location().line());
    assertEquals(column, problem.location().column());
  }

  @Test
  void refusesWhatIsNotUtf8AtTheFirstBadByte() {
    Document document =
        DocumentParser.parse("t.yaml", "ok: é\nbad: \u00ff".getBytes(StandardCharsets.ISO_8859_1));

    assertEquals("t.yaml:1:5", only(document, ProblemKind.ENCODING).location().toString());
  }

  @ParameterizedTest
  @CsvSource({"[,]", "{a: ,}"})
  void stopsNestingThatIsTooDeep(String open, String close) {
    only(yaml(open.repeat(5000) + close.repeat(5000)), ProblemKind.TOO_LARGE);
  }

  @Test
  void stopsReadingWhatNeverEnds() throws IOException {
    InputStream zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 0);
            return length;
          }
        };
    Problem problem = only(DocumentParser.parse("t.yaml", zeros), ProblemKind.TOO_LARGE);
    assertEquals("The file has more than 16,777,216 bytes and was not read.", problem.message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.json", "t.yaml"})
  void stopsBeforeThereAreTooManyValues(String name) {
    String text = "[" + "1,".repeat(DocumentParser.MAX_NODES) + "1]";
    Problem problem = only(DocumentParser.parse(new Source(name, text)), ProblemKind.TOO_LARGE);
    assertEquals("The file holds more than 1,000,000 values.", problem.message());
  }

  @Test
  void readsJsonWithDuplicatesAndTabs() {
    Document document =
        DocumentParser.parse(new Source("t.json", "{\"a\":\t1,\n \"a\": 2, \"b\": [true, null]}"));

    assertEquals("t.json:2:2", only(document, ProblemKind.DUPLICATE_KEY).location().toString());
    assertEquals("a boolean", at(document, "b", 0).kind());
    assertEquals("null", at(document, "b", 1).kind());
    assertEquals("t.json:2:16", at(document, "b", 0).location().toString());
  }

  @Test
  void readsFlowYamlThatOnlyLooksLikeJson() {
    assertEquals("1", scalar(yaml("{a: 1}"), "a").text());
  }

  @Test
  void passesOverAByteOrderMark() {
    assertEquals("1", scalar(yaml("\uFEFFa: 1"), "a").text());
  }

  private static Document yaml(String text) {
    return DocumentParser.parse(new Source("t.yaml", text));
  }

  private static Node at(Document document, Object... steps) {
    return document.find(NodePath.of(steps)).orElseThrow();
  }

  private static ScalarNode scalar(Document document, String key) {
    return (ScalarNode) at(document, key);
  }

  private static Problem only(Document document, ProblemKind kind) {
    List<ProblemKind> kinds = document.problems().stream().map(Problem::kind).toList();
    assertEquals(List.of(kind), kinds);
    assertTrue(document.problems().get(0).hint().isPresent());
    return document.problems().get(0);
  }

  /** As JDK 17 does for a pipe. */
  private static final class Pipe extends ByteArrayInputStream {
    Pipe(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return super.read(bytes, offset, Math.min(length, 1000));
    }

    @Override
    public byte[] readNBytes(int length) throws IOException {
      throw new IOException("Illegal seek");
    }

    @Override
    public synchronized byte[] readAllBytes() {
      throw new UncheckedIOException(new IOException("Illegal seek"));
    }
  }

  @Test
  void aStreamNeedNotHaveALengthOrAPosition() throws IOException {
    String text = "a: " + "x".repeat(200_000) + "\n";

    Document document = DocumentParser.parse("-", new Pipe(text.getBytes(StandardCharsets.UTF_8)));

    assertEquals(text, document.source().text());
    byte[] tooLong = new byte[DocumentParser.MAX_BYTES + 1];
    assertEquals(
        ProblemKind.TOO_LARGE,
        DocumentParser.parse("-", new Pipe(tooLong)).problems().get(0).kind());
  }
}
