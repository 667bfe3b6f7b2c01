package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.adoption.Tools;
import dev.rigc.cli.terminal.ExitCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presses the tab key in real shells. */
class CompletionTest {
  private static final String BASH =
      """
      source ./rigc.bash
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _rigc
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /** Types into an interactive zsh in a pseudo terminal; control-X prints what the line is then. */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty z 'TERM=dumb zsh -f -i'
      zpty -w z "PROMPT=; autoload compinit; compinit -u -D; source ./rigc.zsh"
      zpty -w z 'show() { print -r -- "<$BUFFER>" }; zle -N show; bindkey "^X" show; print rea""dy'
      zpty -r z line '*ready*'
      zpty -w -n z "$1"$'\\t\\C-x'
      zpty -r z line '*<*>*'
      print -r -- "${${line##*<}%%>*}"
      """;

  @TempDir Path temp;

  @Test
  void bashOffersCommandsOptionsValuesAndFiles() throws Exception {
    Tools.require("bash");
    writeScript("bash");
    Files.createDirectories(temp.resolve("a folder"));
    Files.createFile(temp.resolve("a file.yaml"));

    assertEquals(List.of("check"), bash("rigc", "ch"));
    assertEquals(List.of("--version"), bash("rigc", "--v"));
    assertEquals(List.of("--format"), bash("rigc", "lint", "--fo"));
    assertEquals(List.of("json", "junit"), bash("rigc", "lint", "--format", "j"));
    assertEquals(List.of("json", "junit"), bash("rigc", "lint", "--format", "=", "j"));
    assertEquals(
        List.of("error", "warning", "note", "never"), bash("rigc", "check", "--fail-on", "="));
    assertEquals(List.of("a file.yaml", "a folder"), sorted(bash("rigc", "lint", "a")));
    assertEquals(List.of("a folder"), bash("rigc", "compile", "-o", "a"));
    assertEquals(List.of("RIG2101"), bash("rigc", "rules", "RIG2101"));
    assertEquals(List.of(""), bash("rigc", "schema", ""));
    assertEquals(List.of(""), bash("rigc", "nonsense", ""));
  }

  @Test
  void zshCompletesCommandsOptionsValuesAndFiles() throws Exception {
    Tools.require("zsh");
    writeScript("zsh");
    Files.createFile(temp.resolve("template.yaml"));

    assertEquals("rigc lint ", zsh("rigc li"));
    assertEquals("rigc lint --format=", zsh("rigc lint --form"));
    assertEquals("rigc lint --format=sarif ", zsh("rigc lint --format=s"));
    assertEquals("rigc lint template.yaml ", zsh("rigc lint temp"));
    assertEquals("rigc rules RIG2101 ", zsh("rigc rules RIG2101"));
  }

  @Test
  void fishOffersCommandsOptionsValuesAndFiles() throws Exception {
    Tools.require("fish");
    writeScript("fish");
    Files.createFile(temp.resolve("template.yaml"));

    assertEquals(
        List.of(
            "lint\t" + "Lints CloudFormation templates, each alone and all together as one system"),
        fish("rigc li"));
    assertEquals(
        List.of(
            "--fail-on\tExit with 1 from this severity on: error (default), warning or note; or never"),
        fish("rigc lint --fai"));
    assertTrue(fish("rigc lint --format ").stream().anyMatch(line -> line.startsWith("sarif\t")));
    assertEquals(List.of("template.yaml"), fish("rigc lint temp"));
    assertTrue(fish("rigc rules RIG2101").get(0).startsWith("RIG2101"));
  }

  @Test
  void theScriptForBashPassesShellcheck() throws Exception {
    Tools.require("shellcheck");
    writeScript("bash");

    assertEquals("", run("shellcheck", "-s", "bash", "rigc.bash"));
  }

  @Test
  void anUnknownShellIsWrongUsage() {
    assertEquals(ExitCode.USAGE, Run.of("completion", "tcsh").exitCode());
  }

  private void writeScript(String shell) throws Exception {
    Files.writeString(temp.resolve("rigc." + shell), Run.of("completion", shell).out());
  }

  private List<String> bash(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "--norc", "-c", BASH, "bash"));
    command.addAll(List.of(words));
    return run(command.toArray(String[]::new)).lines().toList();
  }

  private String zsh(String line) throws Exception {
    return run("zsh", "-f", "-c", ZSH, "zsh", line).replaceAll("[\r\n]", "");
  }

  private List<String> fish(String line) throws Exception {
    return run("fish", "-N", "-c", "source ./rigc.fish; complete -C '" + line + "'")
        .lines()
        .toList();
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  private String run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().put("HOME", temp.toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
