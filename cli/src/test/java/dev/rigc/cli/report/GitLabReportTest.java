package dev.rigc.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.SourceLocation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GitLabReportTest {
  private static final Report REPORT = new GitLabReport();

  @Test
  void hasTheFieldsThatGitLabReads() {
    assertEquals(
        """
        [
          {
            "description": "Listener priority 100 of `twig` is already used by `twig-api`. Hint: 101 is free in every environment.",
            "check_name": "RIG2101",
            "fingerprint": "@",
            "severity": "critical",
            "location": {
              "path": "riglet.yaml",
              "lines": {
                "begin": 51,
                "end": 51
              }
            }
          }
        ]
        """,
        Samples.written(REPORT, Samples.outcome(FailLevel.ERROR, Samples.PRIORITY))
            .replaceAll("\"[0-9a-f]{64}\"", "\"@\""));
  }

  @Test
  void anythingComesBackAsItWas() throws IOException {
    JsonNode hostile = read(Samples.ALL).get(1);

    assertEquals(Samples.HOSTILE.location().file(), hostile.at("/location/path").textValue());
    assertEquals("minor", hostile.get("severity").textValue());
  }

  @Test
  void aFingerprintOutlivesMovedLinesAndIsGivenOnce() throws IOException {
    Diagnostic moved =
        Diagnostic.builder(
                Samples.PRIORITY.rule(),
                Samples.PRIORITY.severity(),
                new SourceLocation("riglet.yaml", 99, 1, 99, 2),
                Samples.PRIORITY.message())
            .path(Samples.PRIORITY.path())
            .build();
    JsonNode twice = read(Samples.outcome(FailLevel.ERROR, Samples.PRIORITY, moved));

    assertEquals(
        fingerprint(read(Samples.outcome(FailLevel.ERROR, moved)), 0), fingerprint(twice, 0));
    assertNotEquals(fingerprint(twice, 0), fingerprint(twice, 1));
  }

  private static JsonNode read(Outcome outcome) throws IOException {
    return new ObjectMapper().readTree(Samples.written(REPORT, outcome));
  }

  private static String fingerprint(JsonNode report, int index) {
    return report.get(index).get("fingerprint").textValue();
  }
}
