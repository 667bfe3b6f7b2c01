package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));

  @TempDir Path temp;
  private String riglet = "";
  private Path page = Path.of("");

  @BeforeEach
  void aRiglet() throws IOException {
    riglet = Files.copy(ROOT.resolve("riglet.yaml"), temp.resolve("riglet.yaml")).toString();
    page = temp.resolve("page.html");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void thePageGoesToStandardOutputOrToAFile() throws IOException {
    Run run = Run.of("docs", riglet);
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertEquals(Files.readString(ROOT.resolve("generated/twig.html")), run.out());
    assertFalse(run.out().contains(temp.toString()));
    Run written = Run.of("docs", riglet, "-o", page.toString());
    assertEquals("", written.out() + written.err());
    assertEquals(run.out(), Files.readString(page));
  }

  @Test
  void anOutputFolderHasAPageToo() {
    Run run = Run.of("docs", ROOT.resolve("generated/twig").toString());
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n"), run.out());
    assertTrue(run.out().contains("<h1>buildit/twig</h1>"), run.out());
  }

  @Test
  void whatChangedIsToldWithoutTheFolder() throws IOException {
    Path old =
        Files.writeString(
            temp.resolve("old.yaml"), Files.readString(Path.of(riglet)).replace("/ping", "/pong"));
    Run run = Run.of("docs", riglet, "--since", old.toString());
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(run.out().contains("<h2 id=\"changes\">Changes since old.yaml</h2>"), run.out());
    assertTrue(run.out().contains("HealthCheckPath: /pong → /ping"), run.out());
  }

  @Test
  void nothingIsWrittenUnlessEverythingSucceeded() throws IOException {
    Files.writeString(Path.of(riglet), "riglet: 1\nowner: a b\n");
    assertFails(ExitCode.FINDINGS, "a riglet with errors has no page", riglet);
    Path template =
        Files.writeString(temp.resolve("t.yaml"), "Resources: {A: {Type: AWS::SNS::Topic}}\n");
    assertFails(ExitCode.USAGE, "`" + template + "` is not a riglet", template.toString());
    assertFails(ExitCode.USAGE, "`" + temp + "` is not an output folder", temp.toString());
    assertFails(ExitCode.USAGE, "There is no riglet `", temp.resolve("none").toString());
    Files.copy(ROOT.resolve("riglet.yaml"), temp.resolve("good.yaml"));
    String good = temp.resolve("good.yaml").toString();
    assertFails(ExitCode.USAGE, "There is no file or folder `none`.", good, "--since", "none");
    assertFails(ExitCode.USAGE, "has errors, so it cannot be compared", good, "--since", riglet);
    assertFails(ExitCode.USAGE, "`--since` compares files", "-", "--since", good);
    assertEquals(List.of("good.yaml", "riglet.yaml", "t.yaml"), files());
  }

  private void assertFails(int exitCode, String message, String... arguments) {
    String[] all =
        Stream.concat(
                Stream.concat(Stream.of("docs"), Stream.of(arguments)),
                Stream.of("-o", page.toString()))
            .toArray(String[]::new);
    Run run = Run.of(all);
    assertEquals(exitCode, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains(message), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void aFileThatIsReadIsNotOverwritten() throws IOException {
    String before = Files.readString(Path.of(riglet));
    Run run = Run.of("docs", riglet, "-o", riglet);
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("would overwrite"), run.err());
    assertEquals(before, Files.readString(Path.of(riglet)));
    String old = Files.copy(Path.of(riglet), temp.resolve("old.yaml")).toString();
    Run since = Run.of("docs", riglet, "--since", old, "-o", old);
    assertEquals(ExitCode.USAGE, since.exitCode());
    String refusal = "`--output %s` would overwrite `%s`, which this run reads";
    assertTrue(since.err().contains(refusal.formatted(old, old)), since.err());
    assertEquals(before, Files.readString(Path.of(old)));
    Path addon = temp.resolve("addons/deps/topic.yaml");
    Files.createDirectories(addon.getParent());
    Files.writeString(addon, "Resources: {T: {Type: AWS::SNS::Topic}}\n");
    for (String[] words :
        List.of(
            new String[] {"docs", riglet, "-o", addon.toString()},
            new String[] {"graph", riglet, "--diff", old, "-o", addon.toString()},
            new String[] {"diff", old, riglet, "-o", addon.toString()})) {
      Run over = Run.of(words);
      assertEquals(ExitCode.USAGE, over.exitCode(), over.err());
      assertTrue(over.err().contains(refusal.formatted(addon, addon)), over.err());
    }
  }

  @Test
  void aFaultNamesTheFileThatTheUserNamed() throws IOException {
    page = temp.resolve("no/page.html");
    String missing = "`%s` could not be read or written: there is no such file or folder.";
    assertFails(ExitCode.USAGE, missing.formatted(page), riglet);
    page = temp.resolve("riglet.yaml/page.html");
    assertFails(ExitCode.USAGE, "`%s` could not be read or written: ".formatted(page), riglet);
    assertEquals(List.of("riglet.yaml"), files());
  }
}
