package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar lints more findings than its heap could hold as objects. */
class ManyFindingsIT {
  private static final Path JAR =
      Path.of(System.getProperty("rigc.root", ".."), "cli/target/rigc.jar").toAbsolutePath();

  private static final int TEMPLATES = 40;
  private static final int RESOURCES = 50;

  /** As many as a line has room for that is still shown with each of its findings. */
  private static final int FINDINGS_PER_RESOURCE = 40;

  private static final String FINDINGS =
      Integer.toString(TEMPLATES * RESOURCES * FINDINGS_PER_RESOURCE);

  /** The texts of the findings alone take more than twice as much. */
  private static final String HEAP = "-Xmx40m";

  @TempDir private static Path folder;

  private record Result(int exitCode, String out, String err) {}

  @BeforeAll
  static void writeTemplates() throws IOException {
    String properties =
        IntStream.range(0, FINDINGS_PER_RESOURCE)
            .mapToObj(i -> "P" + i + ": 1")
            .collect(Collectors.joining(", "));
    String template =
        IntStream.range(0, RESOURCES)
            .mapToObj(
                i -> "  R" + i + ": {Type: AWS::SNS::Topic, Properties: {" + properties + "}}")
            .collect(Collectors.joining("\n", "Resources:\n", "\n"));
    Path templates = Files.createDirectory(folder.resolve("templates"));
    for (int i = 0; i < TEMPLATES; i++) {
      Files.writeString(templates.resolve("t" + i + ".yaml"), template);
    }
    Files.createDirectory(folder.resolve("tmp"));
  }

  private static Result lint(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString(), "lint", "templates"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    int exitCode = process.waitFor();
    return new Result(exitCode, Files.readString(out), Files.readString(err));
  }

  @Test
  void aSmallHeapReportsTheSameAsALargeOneAndLeavesNothingBehind() throws Exception {
    String temporary = "-Djava.io.tmpdir=" + folder.resolve("tmp");

    Result small = lint(List.of(HEAP, temporary), "--output", "small.sarif", "--format", "sarif");
    Result large = lint(List.of("-Xmx1g"), "--output", "large.sarif", "--format", "sarif");

    assertEquals(TEMPLATES + " files: " + FINDINGS + " errors.\n", small.err());
    assertEquals(1, small.exitCode());
    assertEquals(large, small);
    assertEquals(-1, Files.mismatch(folder.resolve("small.sarif"), folder.resolve("large.sarif")));
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      assertEquals(List.of(), left.filter(ManyFindingsIT::isOfRigc).toList());
    }
  }

  /** The JVM may leave files of its own there. */
  private static boolean isOfRigc(Path file) {
    return file.getFileName().toString().startsWith("rigc");
  }

  @Test
  void aTemporaryFolderThatTakesNothingIsSaidAndNothingIsReported() throws Exception {
    Result result =
        lint(List.of(HEAP, "-Djava.io.tmpdir=" + folder.resolve("none")), "--output", "none.txt");

    assertEquals("", result.out());
    assertEquals(
        "rigc: there are more findings than memory should hold, and the temporary folder does not"
            + " take them (NoSuchFileException). Make room there, or name another folder with the"
            + " JVM's option `-Djava.io.tmpdir=FOLDER`.\n",
        result.err());
    assertEquals(2, result.exitCode());
    assertFalse(Files.exists(folder.resolve("none.txt")));
  }
}
