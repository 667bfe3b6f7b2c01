package dev.rigc.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final Report REPORT = new JsonReport();

  @Test
  void hasItsKeysInTheirOrder() {
    assertEquals(
        """
        [
          {
            "file": "riglet.yaml",
            "line": 51,
            "column": 15,
            "endLine": 51,
            "endColumn": 18,
            "rule": "RIG2101",
            "severity": "error",
            "message": "Listener priority 100 of `twig` is already used by `twig-api`.",
            "hint": "101 is free in every environment.",
            "path": ["applications", "twig", "priority"],
            "resource": null
          }
        ]
        """,
        Samples.written(REPORT, Samples.outcome(FailLevel.ERROR, Samples.PRIORITY)));
  }

  @Test
  void anythingComesBackAsItWas() throws IOException {
    JsonNode read = new ObjectMapper().readTree(Samples.written(REPORT, Samples.ALL));

    assertEquals(3, read.size());
    JsonNode hostile = read.get(1);
    assertEquals(Samples.HOSTILE.location().file(), hostile.get("file").textValue());
    assertEquals(Samples.HOSTILE.message(), hostile.get("message").textValue());
    assertEquals("A\"b", hostile.get("resource").textValue());
    assertEquals("A\"b", hostile.get("path").get(1).textValue());
    assertEquals(0, hostile.get("path").get(3).intValue());
  }

  @Test
  void nothingFoundIsAnEmptyArray() {
    assertEquals("[]\n", Samples.written(REPORT, Samples.outcome(FailLevel.ERROR)));
  }
}
