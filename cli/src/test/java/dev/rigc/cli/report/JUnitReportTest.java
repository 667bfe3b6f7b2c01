package dev.rigc.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JUnitReportTest {
  private static final Report REPORT = new JUnitReport();

  @Test
  void validatesAgainstItsSchema() throws Exception {
    for (FailLevel failOn : FailLevel.values()) {
      validate(
          Samples.written(
              REPORT, new Outcome(Samples.ALL.files(), Samples.ALL.findings(), failOn)));
    }
    validate(Samples.written(REPORT, Samples.outcome(FailLevel.ERROR)));
  }

  @Test
  void validatesAgainstTheSchemaThatJenkinsHas() throws Exception {
    URL schema = JenkinsSchema.file().toUri().toURL();
    String broken = Samples.written(REPORT, Samples.ALL).replace(" name=", " named=");

    validate(Samples.written(REPORT, Samples.ALL), schema);
    validate(Samples.written(REPORT, Samples.outcome(FailLevel.WARNING, Samples.HOSTILE)), schema);
    assertThrows(SAXException.class, () -> validate(broken, schema));
  }

  @Test
  void theSchemaWouldFindAMistake() {
    String broken = Samples.written(REPORT, Samples.ALL).replace(" failures=", " failed=");

    assertThrows(SAXException.class, () -> validate(broken));
  }

  @Test
  void aSuiteForEachFileFailsByTheFailLevel() throws Exception {
    Document errors = parse(Samples.written(REPORT, Samples.ALL));
    Document warnings =
        parse(
            Samples.written(
                REPORT, Samples.outcome(FailLevel.WARNING, Samples.PRIORITY, Samples.HOSTILE)));

    assertEquals(4, errors.getElementsByTagName("testsuite").getLength());
    assertEquals(1, errors.getElementsByTagName("failure").getLength());
    assertEquals(2, warnings.getElementsByTagName("failure").getLength());
    Element suite = (Element) errors.getElementsByTagName("testsuite").item(2);
    assertEquals("clean.yaml", suite.getAttribute("name"));
    assertEquals("1", suite.getAttribute("tests"));
    assertEquals("0", suite.getAttribute("failures"));
  }

  @Test
  void aHostileMessageComesBackAsItIsShown() throws Exception {
    Document read =
        parse(Samples.written(REPORT, Samples.outcome(FailLevel.WARNING, Samples.HOSTILE)));

    Element failure = (Element) read.getElementsByTagName("failure").item(0);
    assertEquals(
        "Quotes \" ' and <tags> & 100 % of\nlines\\r\\t, \\u001B[31m, \ud83d\ude00 and \\uD83D.",
        failure.getAttribute("message"));
  }

  @Test
  void whatXmlCannotHoldInTheNameOfAFileIsEscaped() throws Exception {
    Diagnostic finding =
        Diagnostic.builder(
                new RuleId("CFN3001"),
                Severity.ERROR,
                SourceLocation.startOf("a\u0001b.yaml"),
                "Something is wrong.")
            .build();
    String xml = Samples.written(REPORT, Samples.outcome(FailLevel.WARNING, finding));

    assertTrue(xml.contains("a\\u0001b.yaml"), xml);
    assertEquals(1, parse(xml).getElementsByTagName("failure").getLength());
  }

  private static void validate(String xml) throws Exception {
    validate(xml, Objects.requireNonNull(JUnitReportTest.class.getResource("junit.xsd")));
  }

  private static void validate(String xml, URL schema) throws Exception {
    Schema read = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema);
    read.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
