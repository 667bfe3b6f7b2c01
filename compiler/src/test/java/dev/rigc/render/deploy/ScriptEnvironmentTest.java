package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment may tell the script, and what it may not. */
final class ScriptEnvironmentTest {
  /** What an operator may set; the help names them, as it does {@code REPO} beside {@code APP}. */
  private static final Set<String> SETTINGS =
      Set.of(
          "ENV",
          "APP",
          "REPO",
          "PARAMETERS",
          "TAG",
          "FROM",
          "INSTANCE",
          "PORT",
          "COMMAND",
          "SINCE",
          "FILTER",
          "FOLLOW",
          "CIDR",
          "ANYWHERE",
          "YES",
          "JOBS",
          "PROFILE",
          "REGION",
          "AWS",
          "AWS_ENDPOINT",
          "POLL_SECONDS");

  /** What make, the AWS CLI, the system and bash itself set. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "MAKEFLAGS",
          "AWS_RETRY_MODE",
          "AWS_MAX_ATTEMPTS",
          "TMPDIR",
          "NO_COLOR",
          "PWD",
          "BASH",
          "BASH_SOURCE",
          "BASH_REMATCH",
          "SECONDS");

  private static final Pattern READ = Pattern.compile("\\$\\{?[#!]?([A-Za-z_][A-Za-z0-9_]*)");
  private static final Pattern SET =
      Pattern.compile("(?:^|[\\s;({])([A-Za-z_][A-Za-z0-9_]*)(?:\\[[^]]*])?\\+?=");
  private static final Pattern FUNCTION = Pattern.compile("^([a-z_0-9]+)\\(\\) \\{.*");

  private Path folder;
  private StubbedScript script;

  @BeforeEach
  void compile(@TempDir Path folder) throws IOException {
    this.folder = folder;
    script = new StubbedScript(folder, SampleRiglet.twig(), StubbedScript.NOTHING_THERE);
  }

  /** Upper-case names are the script's, and set before the first function is called. */
  @Test
  void everyVariableIsSetByTheScriptBeforeItIsRead() {
    Set<String> set = new TreeSet<>(SETTINGS);
    set.addAll(OF_OTHERS);
    Set<String> read = new TreeSet<>();
    boolean inFunction = false;
    for (String line : code()) {
      inFunction |= FUNCTION.matcher(line).matches();
      if (!inFunction) {
        names(SET, line).forEach(set::add);
      }
      names(READ, line).filter(ScriptEnvironmentTest::isGlobal).forEach(read::add);
      inFunction &= !(line.equals("}") || (FUNCTION.matcher(line).matches() && line.endsWith("}")));
    }
    assertTrue(read.size() > 80, read.toString());
    read.removeAll(set);
    assertEquals(Set.of(), read, "The environment may set these.");
  }

  /** Lower-case names are a function's own. */
  @Test
  void everyOtherVariableIsLocalToItsFunction() {
    Map<String, String> foreign = new TreeMap<>();
    Set<String> local = new TreeSet<>();
    String function = "";
    int found = 0;
    for (String line : code()) {
      Matcher start = FUNCTION.matcher(line);
      if (start.matches()) {
        function = start.group(1);
        local.clear();
      }
      if (line.strip().startsWith("local ")) {
        found++;
        for (String word : line.strip().substring("local ".length()).split("\\s+")) {
          local.add(word.replaceAll("[=+].*", ""));
        }
      }
      List<String> used = Stream.concat(names(READ, line), names(SET, line)).toList();
      for (String name : used) {
        boolean isOption = line.contains("--" + name) || line.contains("'" + name);
        // A name such as Cidr is one of a template that the script holds.
        boolean isOfTemplate = Character.isUpperCase(name.charAt(0));
        if (!isGlobal(name)
            && !isOfTemplate
            && !function.isEmpty()
            && !local.contains(name)
            && !isOption) {
          foreign.put(name + " in " + function, line.strip());
        }
      }
      if (line.equals("}")) {
        function = "";
      }
    }
    assertTrue(found > 40, "Only " + found + " functions have variables.");
    assertEquals(Map.of(), foreign);
  }

  private static boolean isGlobal(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static Stream<String> names(Pattern pattern, String line) {
    String plain = pattern == SET ? line.replaceAll("'[^']*'|\"[^\"]*\"", "''") : line;
    return pattern.matcher(plain).results().map(found -> found.group(1));
  }

  /** Lines without comments, and without text between single quotes, which the shell leaves. */
  private List<String> code() {
    return script
        .script()
        .lines()
        .filter(line -> !line.strip().startsWith("#"))
        .map(line -> line.replaceAll("\\\\[$]", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"./deploy.sh", "bash ./deploy.sh", "make -s"})
  void aHostileEnvironmentChangesNothing(String program) throws Exception {
    List<String> command = List.of((program + " status-environment").split(" "));
    Map<String, String> chosen = Map.of("ENV", "staging");
    Result expected = script.run(chosen, command);
    assertEquals(0, expected.status(), expected.output());
    Path made = Files.createDirectories(folder.resolve("made"));
    Map<String, String> hostile = new HashMap<>(chosen);
    for (String name : variables()) {
      hostile.put(name, "x[$(: >'" + made.resolve(name) + "')]");
    }
    for (String name : commands()) {
      hostile.put("BASH_FUNC_" + name + "%%", "() { : >'" + made.resolve("f-" + name) + "'; }");
    }
    hostile.put("IFS", "a");
    hostile.put("CDPATH", "/tmp:/usr");
    hostile.put("GLOBIGNORE", "*");
    hostile.put("BASH_COMPAT", "3.1");
    hostile.put("FUNCNEST", "2");
    hostile.put("TMOUT", "1");
    hostile.put("SHELLOPTS", "noglob:nounset");
    hostile.put("TMPDIR", Files.createDirectories(folder.resolve("a b")).toString());
    assertEquals(expected, script.run(hostile, command));
    hostile.keySet().removeIf(name -> name.startsWith("BASH_FUNC_"));
    Path start = folder.resolve("start");
    Files.writeString(start, "exec() { exit 3; }\nalias exec=false\nIFS=a\nset -f\n");
    hostile.put("BASH_ENV", start.toString());
    assertEquals(expected, script.run(hostile, command));
    hostile.remove("BASH_ENV");
    hostile.put("POSIXLY_CORRECT", "1");
    assertEquals(expected, script.run(hostile, command));
    try (Stream<Path> files = Files.list(made)) {
      assertEquals(List.of(), files.toList());
    }
  }

  private Set<String> variables() {
    Set<String> names = new TreeSet<>();
    for (String line : code()) {
      names(READ, line).filter(ScriptEnvironmentTest::isGlobal).forEach(names::add);
    }
    assertTrue(names.containsAll(Set.of("PIDS", "EXPORTS", "DEPS_OUTPUTS", "SCRATCH")));
    names.removeAll(SETTINGS);
    names.removeAll(OF_OTHERS);
    return names;
  }

  /** All that stands where a command does, and the functions of the script. */
  private Set<String> commands() {
    Set<String> names = new TreeSet<>(Set.of("aws", "bash", "builtin", "command", "exec"));
    Pattern command = Pattern.compile("(?:^|[;|&(!]|\\bif|\\bthen|\\bdo)\\s*([a-z_][a-z0-9_]*)\\b");
    Set<String> keywords =
        Set.of(
            "case",
            "do",
            "done",
            "elif",
            "else",
            "esac",
            "fi",
            "for",
            "function",
            "if",
            "in",
            "select",
            "then",
            "time",
            "until",
            "while");
    code().forEach(line -> command.matcher(line).results().forEach(r -> names.add(r.group(1))));
    names.removeAll(keywords);
    assertTrue(names.containsAll(Set.of("exec", "trap", "rm", "fail", "cd", "read")));
    return names;
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143", "HUP,129"})
  void anInterruptedCommandSaysSoInItsExitStatus(String signal, int status) throws Exception {
    Path started = folder.resolve("started");
    script.answer(
        "case \"$*\" in *describe-stacks*) : >'" + started + "'; sleep 1 ;; esac; exit 0");
    Process bystander = new ProcessBuilder("sleep", "60").start();
    Process process =
        script.start(
            Map.of("PIDS", Long.toString(bystander.pid())),
            List.of("./deploy.sh", "status-riglet"));
    while (!Files.exists(started)) {
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean lives = bystander.isAlive();
    bystander.destroy();
    assertEquals(status, process.waitFor(), output);
    assertTrue(output.contains("Interrupted."), output);
    assertTrue(lives, "A process that the script did not start was ended.");
  }

  @Test
  void anUnfinishedCompilationIsNotDeployed() throws Exception {
    Path journal = script.out().resolve(".rigc-write/journal");
    Files.createDirectories(journal.getParent());
    Files.writeString(journal, "");
    for (String verb : List.of("create", "update", "preview")) {
      Result refused = script.run(verb + "-deps");
      assertEquals(1, refused.status(), refused.output());
      assertTrue(refused.output().contains("was cut off"), refused.output());
    }
    assertEquals(List.of(), script.calls());
    assertEquals(0, script.run("status-deps").status());
    Files.delete(journal);
    Result after = script.run("preview-deps");
    assertFalse(after.output().contains("was cut off"), after.output());
    assertTrue(after.output().contains("cannot be previewed"), after.output());
  }
}
