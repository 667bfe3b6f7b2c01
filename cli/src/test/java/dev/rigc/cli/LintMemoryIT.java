package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much the packaged jar lints in a heap, and what it says when that is not enough. */
class LintMemoryIT {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", "..")).toAbsolutePath();
  private static final Path JAR = ROOT.resolve("cli/target/rigc.jar");

  @TempDir private Path folder;

  private record Result(int exitCode, String out, String err) {}

  private Result lint(String heap, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of(heap, "-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "lint"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    int exitCode = process.waitFor();
    return new Result(exitCode, Files.readString(out), Files.readString(err));
  }

  /**
   * A tenth of the 10,000 templates that have to fit into 2 GB, in less than a tenth of that: trees
   * of all of them would take 150 MB.
   */
  @Test
  void aThousandLinkedTemplatesFitIntoASmallHeap() throws Exception {
    Path twig = ROOT.resolve("generated/twig");
    List<Path> templates;
    try (Stream<Path> files = Files.walk(twig)) {
      templates = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    for (int i = 0; i < 1_000; i++) {
      Path template = templates.get(i % templates.size());
      String copy = "copy" + i / templates.size();
      Path file = folder.resolve(copy).resolve(twig.relativize(template).toString());
      Files.createDirectories(file.getParent());
      Files.writeString(file, Files.readString(template).replace("buildit-twig-", copy + "-"));
    }

    Result result = lint("-Xmx96m", ".");

    assertTrue(result.err().startsWith("1000 files: "), result.err());
  }

  @Test
  void aHeapThatIsTooSmallIsSaidAndNothingIsReported() throws Exception {
    writeTemplatesWithFindings();

    Result result = lint("-Xmx40m", ".", "--output", "report.txt");

    assertEquals("", result.out());
    assertEquals(
        "rigc: the run needs more memory than the 40 MB that the JVM may use. Give it more, as with"
            + " RIGC_JAVA_OPTS=-Xmx4g, or lint fewer files at a time.\n",
        result.err());
    assertEquals(2, result.exitCode());
    assertFalse(Files.exists(folder.resolve("report.txt")));
  }

  /** 80,000 findings, whose texts alone take twice as much as the heap has. */
  private void writeTemplatesWithFindings() throws IOException {
    String properties =
        IntStream.range(0, 40).mapToObj(i -> "P" + i + ": 1").collect(Collectors.joining(", "));
    String template =
        IntStream.range(0, 50)
            .mapToObj(
                i -> "  R" + i + ": {Type: AWS::SNS::Topic, Properties: {" + properties + "}}")
            .collect(Collectors.joining("\n", "Resources:\n", "\n"));
    for (int i = 0; i < 40; i++) {
      Files.writeString(folder.resolve("t" + i + ".yaml"), template);
    }
  }
}
