package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library example of the README, compiled and run exactly as somebody pastes it. */
class ReadmeExampleTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path folder;

  @Test
  void itCompilesAsPastedAndPrintsWarningsToo() throws Exception {
    String accepted = Files.readString(ROOT.resolve("riglet.yaml"));
    String open = accepted.replaceAll(" +# rigc: ignore RIG2305.*", "");
    assertNotEquals(accepted, open, "nothing was accepted");
    Files.writeString(folder.resolve("riglet.yaml"), open);

    List<String> said = run();

    assertEquals(2, said.size(), said.toString());
    assertTrue(said.get(0).startsWith("riglet.yaml:21:1: warning RIG2305: "), said.toString());
    assertTrue(said.get(1).startsWith("template.yaml:1:"), said.toString());
    assertTrue(said.get(1).contains(" error CFN3006: "), said.toString());
    assertTrue(Files.isRegularFile(folder.resolve("out/riglet.json")));
  }

  @Test
  void aBadRigletIsExplainedAndNothingIsWritten() throws Exception {
    Files.writeString(folder.resolve("riglet.yaml"), "riglet: 1\n");

    List<String> said = run();

    assertTrue(said.get(0).startsWith("riglet.yaml:1:1: error RIG"), said.toString());
    assertTrue(Files.notExists(folder.resolve("out")));
  }

  private List<String> run() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Example.java"), example());
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                complaints,
                complaints,
                "-Xlint:all",
                "-proc:none",
                "-cp",
                CLASS_PATH,
                source.toString());
    assertEquals(0, compiled, complaints.toString(StandardCharsets.UTF_8));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CLASS_PATH + System.getProperty("path.separator") + folder,
                "Example")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.lines().toList();
  }

  private static String example() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String section = readme.substring(readme.indexOf("<!-- library: begin"));
    int begin = section.indexOf("```java\n") + "```java\n".length();
    return section.substring(begin, section.indexOf("```\n", begin));
  }
}
