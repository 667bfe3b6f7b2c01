package dev.rigc.cfn.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeanLoadingTest {

  /** Run in a JVM of its own, whose log of loaded classes is read. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] arguments) {
      ResourceSpec spec = ResourceSpecs.bundled().find("AWS::ECS::Service").orElseThrow();
      System.out.println("shapes " + spec.properties().properties().size());
    }
  }

  @Test
  void readingFactsLoadsNoLibrary() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("shapes ")), "the probe ran");
    assertTrue(lines.stream().anyMatch(line -> line.contains("dev.rigc.cfn.spec.fact.FactPack")));
    List<String> foreign =
        lines.stream()
            .filter(
                line ->
                    line.contains("com.fasterxml")
                        || line.contains("com.networknt")
                        || line.contains("freemarker")
                        || line.contains("org.yaml"))
            .toList();
    assertEquals(List.of(), foreign);
  }
}
