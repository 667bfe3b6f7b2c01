package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.adoption.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));
  private static final String PAGE = "man/man1/rigc.1";

  @TempDir Path temp;

  @Test
  void theCompletionsAreThoseThatTheCommandPrints() throws Exception {
    SharedFiles.main(new String[] {temp.toString()});

    assertEquals(
        Run.of("completion", "bash").out(),
        Files.readString(temp.resolve("bash-completion/completions/rigc")));
    assertEquals(
        Run.of("completion", "zsh").out(),
        Files.readString(temp.resolve("zsh/site-functions/_rigc")));
    assertEquals(
        Run.of("completion", "fish").out(),
        Files.readString(temp.resolve("fish/vendor_completions.d/rigc.fish")));
  }

  @Test
  void theManualPageHasNoFaultThatMandocOrGroffKnows() throws Exception {
    Tools.require("mandoc");
    Tools.require("man");
    SharedFiles.main(new String[] {temp.toString()});
    String page = temp.resolve(PAGE).toString();

    assertEquals("", run("mandoc", "-Tlint", "-Wwarning", page));
    assertEquals("", run("sh", "-c", "man --warnings -E UTF-8 -l \"$0\" 2>&1 >/dev/null", page));
    String shown = run("sh", "-c", "man -E UTF-8 -l \"$0\" | col -bx", page);
    assertTrue(shown.contains("rigc lint templates/ --format sarif --output rigc.sarif"), shown);
    assertTrue(shown.contains("--fail-on=LEVEL"), shown);
  }

  @Test
  void theManualPageNamesOnlyVariablesThatTheReadmeExplains() throws Exception {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String page = SharedFiles.texts().get(PAGE);

    Pattern.compile("\\\\fB([A-Z]+_[A-Z_]+)\\\\fR")
        .matcher(page.substring(page.indexOf(".SH ENVIRONMENT")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(name -> assertTrue(readme.contains("`" + name), name));
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
