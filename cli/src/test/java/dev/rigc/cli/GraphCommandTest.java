package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rigc graph --diff}. */
class GraphCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));

  @TempDir Path temp;
  private String before = "";
  private String after = "";

  @BeforeEach
  void twoTemplates() throws IOException {
    before = written("before.yaml", "Resources: {Topic: {Type: AWS::SNS::Topic}}\n");
    after = written("after.yaml", "Resources: {Queue: {Type: AWS::SQS::Queue}}\n");
  }

  private String written(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }

  @Test
  void twoSidesAreOnePicture() {
    Run run = Run.of("graph", "--diff", before, after);
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    String title = "changes from %s to %s</title>".formatted(before, after);
    assertTrue(run.out().contains(title), run.out());
    assertTrue(run.out().contains(">1 delete, 1 create</text>"), run.out());
  }

  @Test
  void aViewOfTwoSidesIsATextToo() {
    String mermaid = Run.of("graph", "--diff", before, after, "--format", "mermaid").out();
    assertTrue(mermaid.contains("1 resource<br/>1 delete<br/>1 create\"]"), mermaid);
    String dot = Run.of("graph", "--diff", before, after, "--format", "dot").out();
    assertTrue(dot.contains("1 resource\\n1 delete\\n1 create\""), dot);
  }

  @Test
  void thePictureTakesThePlaceOfNoSide() throws IOException {
    Run run = Run.of("graph", "--diff", before, after, "-o", before);
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("would overwrite"), run.err());
    Run inside = Run.of("graph", "--diff", temp.toString(), temp.toString(), "-o", after);
    assertEquals(ExitCode.USAGE, inside.exitCode());
    assertTrue(Files.readString(Path.of(after)).startsWith("Resources"), "the side stays");
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Path riglet = Files.copy(ROOT.resolve("riglet.yaml"), folder.resolve("riglet.yaml"));
    Run compiled = Run.of("graph", "--diff", before, folder.toString(), "-o", riglet.toString());
    assertEquals(ExitCode.USAGE, compiled.exitCode());
    assertEquals(Files.readString(ROOT.resolve("riglet.yaml")), Files.readString(riglet));
  }

  @Test
  void whatCannotBeComparedIsSaidInALine() throws IOException {
    assertRefused(
        "`--diff` takes an old side and a new one, and 3 were named.", before, after, after);
    assertRefused("There is no file or folder `none.yaml`.", "none.yaml", after);
    assertRefused("is not in a git repository: name the two sides to compare.", after);
    String riglet = written("riglet.yaml", "riglet: 1\nowner: 3 of us\n");
    assertRefused("A side has errors, so it cannot be compared.", riglet, after);
    String folder = Files.createDirectory(temp.resolve("folder")).toString();
    assertRefused("There is no template in", folder, folder);
  }

  private static void assertRefused(String sentence, String... sides) {
    String[] arguments = new String[sides.length + 2];
    arguments[0] = "graph";
    arguments[1] = "--diff";
    System.arraycopy(sides, 0, arguments, 2, sides.length);
    Run run = Run.of(arguments);
    assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
    assertTrue(run.err().contains(sentence), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertEquals("", run.out());
  }
}
