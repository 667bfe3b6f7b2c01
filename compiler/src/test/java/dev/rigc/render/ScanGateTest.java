package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build step that waits for the scan of an image, run in bash with a recorder for the CLI. */
class ScanGateTest {
  @TempDir Path folder;

  @BeforeEach
  void placeTheBuildAndTheCli() throws IOException {
    Files.writeString(folder.resolve("build.json"), "{\"tag\": \"main-0123\"}");
    Files.writeString(
        folder.resolve("step.sh"), BuildStep.approved("pipelines/build/shop.yaml", "ScanProject"));
    Path cli = folder.resolve("aws");
    // Answers with the next line of `answers`, and with an error for a line that starts with one.
    Files.writeString(
        cli,
        """
        #!/usr/bin/env bash
        printf '%s\\n' "$*" >>calls
        line=$(head -n 1 answers); sed -i 1d answers
        if [[ $line == error* ]]; then echo "$line" >&2; exit 254; fi
        printf '%b\\n' "$line"
        """);
    assertTrue(cli.toFile().setExecutable(true));
  }

  @Test
  void aCleanImageMayBeDeployed() throws Exception {
    Tool.Outcome outcome = run("COMPLETE\\t0\\t0\n");

    assertEquals(0, outcome.status(), outcome.output());
    String call = Files.readString(folder.resolve("calls"));
    assertTrue(call.contains("--image-id imageTag=main-0123"), call);
    assertTrue(call.contains("findingSeverityCounts.HIGH || `0`]"), call);
  }

  @Test
  void aFindingOfTheSeverityStopsTheDeployment() throws Exception {
    Tool.Outcome outcome = run("COMPLETE\\t1\\t2\n");

    assertEquals(1, outcome.status());
    assertTrue(outcome.output().contains("CRITICAL: 1\nHIGH: 2\n"), outcome.output());
    assertTrue(outcome.output().contains("3 findings that stop its deployment"), outcome.output());
  }

  @Test
  void aScanThatHasNotBegunOrEndedIsWaitedFor() throws Exception {
    Tool.Outcome outcome =
        run("error ScanNotFoundException\nIN_PROGRESS\\t0\\t0\nCOMPLETE\\t0\\t0\n");

    assertEquals(0, outcome.status(), outcome.output());
    assertEquals(3, Files.readAllLines(folder.resolve("calls")).size());
  }

  @Test
  void anImageThatCannotBeScannedIsNotDeployed() throws Exception {
    Tool.Outcome outcome = run("UNSUPPORTED_IMAGE\\t0\\t0\n");

    assertEquals(1, outcome.status());
    assertTrue(outcome.output().contains("UNSUPPORTED_IMAGE"), outcome.output());
  }

  private Tool.Outcome run(String answers) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("answers"), answers);
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", folder + ":" + System.getenv("PATH"));
    environment.put("REPOSITORY", "acme-fair-shop-main-ecr-repo");
    environment.put("REFUSED", "CRITICAL HIGH");
    environment.put("PAUSE", "0");
    return Tool.run(folder, List.of("bash", "step.sh"), environment);
  }
}
