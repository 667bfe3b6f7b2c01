package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shards of a lint, and what becomes of their reports. */
class MergeTest {
  private static final String TEMPLATES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/fixtures/lint")
          .toString();

  @TempDir private Path temp;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private static void lint(Path report, String... more) {
    List<String> arguments = new ArrayList<>(List.of("lint", TEMPLATES, "--as-of", "2026-11-22"));
    // What is off and finds nothing in one share may find something in another.
    arguments.addAll(List.of("--ignore", "CFN0115"));
    arguments.addAll(List.of("--format", "sarif", "--output", report.toString()));
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertEquals(ExitCode.FINDINGS, run.exitCode(), run.err());
  }

  @Test
  void theShardsOfALintAreMergedIntoItsWholeReport() throws IOException {
    Path whole = temp.resolve("whole.sarif");
    lint(whole);
    List<String> merge = new ArrayList<>(List.of("merge", "-o", temp.resolve("all").toString()));
    for (String shard : List.of("3/3", "1/3", "2/3")) {
      Path part = temp.resolve(shard.charAt(0) + ".sarif");
      lint(part, "--shard", shard);
      assertTrue(Files.size(part) < Files.size(whole));
      merge.add(part.toString());
    }
    assertEquals(ExitCode.CLEAN, Run.of(merge.toArray(String[]::new)).exitCode());
    assertEquals(-1, Files.mismatch(whole, temp.resolve("all")));
  }

  @Test
  void aReportThatComesTwiceCountsOnce() throws IOException {
    Path whole = temp.resolve("whole.sarif");
    lint(whole);
    Run run = Run.of("merge", whole.toString(), whole.toString());
    assertEquals(Files.readString(whole), run.out());
  }

  @Test
  void theMergedReportMayReplaceOneOfItsParts() throws IOException {
    Path whole = temp.resolve("whole.sarif");
    lint(whole);
    String before = Files.readString(whole);
    Run run = Run.of("merge", whole.toString(), "-o", whole.toString());
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertEquals(before, Files.readString(whole));
    try (Stream<Path> files = Files.list(temp)) {
      assertEquals(List.of(whole), files.toList());
    }
  }

  @Test
  void resultsAreSortedByPlaceHoweverTheReportsListThem() throws IOException {
    String first = report(result("b.yaml", 2), result("a.yaml", 7), result("a.yaml", 3));
    String second = report(result("a.yaml", 5), result("b.yaml", 2), result("c.yaml", 1));
    Run run =
        Run.of("merge", file("1.sarif", first).toString(), file("2.sarif", second).toString());
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    List<String> places = new ArrayList<>();
    for (JsonNode result : new ObjectMapper().readTree(run.out()).at("/runs/0/results")) {
      JsonNode physical = result.at("/locations/0/physicalLocation");
      places.add(
          physical.at("/artifactLocation/uri").asText()
              + ":"
              + physical.at("/region/startLine").asText());
    }
    assertEquals(List.of("a.yaml:3", "a.yaml:5", "a.yaml:7", "b.yaml:2", "c.yaml:1"), places);
  }

  private static String report(String... results) {
    return """
        {"runs": [{"results": [%s],
          "tool": {"driver": {"rules": [{"id": "X1"}], "name": "x", "semanticVersion": "1"}}}],
         "version": "2.1.0"}
        """
        .formatted(String.join(",", results));
  }

  private static String result(String file, int line) {
    return """
        {"ruleId": "X1", "ruleIndex": 0, "message": {"text": "m"}, "locations": [
          {"physicalLocation": {"artifactLocation": {"uri": "%s"}, "region": {"startLine": %s}}}]}
        """
        .formatted(file, line);
  }

  @Test
  void theRunOfAnotherToolIsKeptAsItIs() throws IOException {
    String other =
        """
        {"version": "2.1.0", "runs": [
          {"tool": {"driver": {"name": "other", "version": "3"}},
           "invocations": [{"executionSuccessful": true, "exitCode": -1.5e3}],
           "results": [{"message": {"text": "é \\u0007 \\"x\\""}, "ruleIndex": 7}]}]}
        """;
    Path whole = temp.resolve("whole.sarif");
    lint(whole);
    Run run = Run.of("merge", file("other.sarif", other).toString(), whole.toString());
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    JsonNode runs = new ObjectMapper().readTree(run.out()).get("runs");
    assertEquals(2, runs.size());
    assertEquals(new ObjectMapper().readTree(other).get("runs").get(0), runs.get(0));
    assertEquals("rigc", runs.get(1).at("/tool/driver/name").asText());
  }

  @Test
  void aReportWithoutFindingsStaysOne() throws IOException {
    Path good = file("good.yaml", "Resources: {T: {Type: AWS::SNS::Topic}}\n");
    Path report = temp.resolve("good.sarif");
    Run.of("lint", good.toString(), "--format", "sarif", "--output", report.toString());
    assertEquals(Files.readString(report), Run.of("merge", report.toString()).out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "Resources: {}",
        "{\"version\": \"2.1.0\"}",
        "{\"version\": \"2.0.0\", \"runs\": []}",
        "{\"version\": \"2.1.0\", \"runs\": {}}",
        "{\"version\": \"2.1.0\", \"runs\": [1]}",
        "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": \"rigc\"}]}",
        "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"a\"}}, \"results\": 1}]}",
        "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"a\"}}, \"results\": [[]]}]}",
        "{\"version\": \"2.1.0\", \"runs\": []} {}",
        "{\"version\": \"2.1.0\", \"runs\": [",
        "{\"version\": \"2.1.0\", \"version\": \"2.1.0\", \"runs\": []}",
        "\u0000\u0001"
      })
  void whatIsNoReportIsRefusedByName(String text) throws IOException {
    Path output = temp.resolve("all.sarif");
    Run run = Run.of("merge", file("x.sarif", text).toString(), "-o", output.toString());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("x.sarif` is not a SARIF 2.1.0 report: "), run.err());
    assertFalse(Files.exists(output));
  }

  @Test
  void deeplyNestedTextIsRefused() throws IOException {
    byte[] nested = "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(temp.resolve("x.sarif"), nested);
    assertEquals(ExitCode.USAGE, Run.of("merge", file.toString()).exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/2", "3/2", "1", "1/0", "a/b", "1/1001", "-1/2", "1/2/3", ""})
  void aShardThatMakesNoSenseIsRefused(String shard) {
    Run run = Run.of("lint", TEMPLATES, "--shard", shard);
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("is not a valid shard: I/N is required"), run.err());
  }
}
