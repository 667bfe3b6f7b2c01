package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.adoption.Tools;
import dev.rigc.cli.terminal.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the launcher and the packaged jar as a user does. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherIT {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", "..")).toAbsolutePath();
  private static final Path JVM = Path.of(System.getProperty("java.home"));
  private static final String TEMPLATE =
      "Resources: {Topic: {Type: 'AWS::SNS::Topic', Properties: {KmsMasterKeyId: alias/aws/sns}}}\n";

  /** Tenths of a second in which an archive has to appear. */
  private static final int PATIENCE = 3000;

  /** How many first starts happen at once; {@code -Drigc.starts=200} for the whole crowd. */
  private static final int CROWD = Integer.getInteger("rigc.starts", 24);

  @TempDir Path temp;

  @Test
  void runsFromAnyFolderThroughASymbolicLinkAndWithBlanksInPaths() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("a folder/with blanks"));
    Path link = Files.createSymbolicLink(folder.resolve("my rigc"), ROOT.resolve("rigc"));
    Path second =
        Files.createSymbolicLink(temp.resolve("second"), Path.of("a folder/with blanks/my rigc"));
    Files.writeString(folder.resolve("a template.yaml"), TEMPLATE);

    for (Path launcher : List.of(ROOT.resolve("rigc"), link, second)) {
      Result result = run(folder, Map.of(), launcher.toString(), "lint", "a template.yaml");
      assertEquals("1 file: no findings.\n", result.err());
      assertEquals("", result.out());
      assertEquals(0, result.exitCode());
    }
  }

  /**
   * To make an archive takes ten times as long as a start, so what holds without one, while one is
   * made, with it and with a broken one is tried with the same.
   */
  @Test
  void manyFirstRunsAtOnceMakeOneArchiveAndAllRunsPrintTheSame() throws Exception {
    Path cache = temp.resolve("cache");
    Map<String, String> environment =
        Map.of(
            "XDG_CACHE_HOME",
            cache.toString(),
            "JAVA_HOME",
            // Of the crowd most start no JVM: they meet in the launcher.
            jvm(
                """
                for option; do
                  if [ "$option" = --version ]; then
                    echo 'rigc 0.0.0'
                    exit
                  fi
                done
                exec '%s' "$@"
                """
                    .formatted(JVM.resolve("bin/java"))));
    String rigc = ROOT.resolve("rigc").toString();
    Files.writeString(temp.resolve("t.yaml"), TEMPLATE);

    List<Process> versions = new ArrayList<>();
    List<Process> lints = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      versions.add(start(temp, environment, rigc, "--version"));
      if (i % 8 == 0) {
        lints.add(start(temp, environment, rigc, "lint", "t.yaml", "--format", "json"));
      }
    }
    for (Process version : versions) {
      assertEquals(new Result(0, "rigc 0.0.0\n", ""), result(version));
    }
    Result first = result(lints.get(0));
    assertEquals("[]\n", first.out());
    assertEquals("1 file: no findings.\n", first.err());
    for (Process lint : lints.subList(1, lints.size())) {
      assertEquals(first, result(lint));
    }

    Path archive = waitForArchive(cache.resolve("rigc"));
    assertEquals(first, run(temp, environment, rigc, "lint", "t.yaml", "--format", "json"));
    assertEquals(List.of(archive), archives());
    Files.delete(archive);
    Files.writeString(archive, "this is no archive");
    assertEquals(first, run(temp, environment, rigc, "lint", "t.yaml", "--format", "json"));
  }

  @Test
  void runsFromAnUnpackedDistributionAndWithItsJarBesideIt() throws Exception {
    Path jar = ROOT.resolve("cli/target/rigc.jar");
    for (String place : List.of("unpacked/lib", "flat/bin")) {
      Files.copy(jar, Files.createDirectories(temp.resolve(place)).resolve("rigc.jar"));
    }
    for (String folder : List.of("unpacked/bin", "flat/bin")) {
      Path launcher = Files.createDirectories(temp.resolve(folder)).resolve("rigc");
      Files.copy(ROOT.resolve("rigc"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
      Result result = run(temp, Map.of("RIGC_NO_ARCHIVE", "1"), launcher.toString(), "--version");
      assertEquals(0, result.exitCode(), result.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseG1GC", "-Xmx32m", "-XX:MaxHeapSize=32m", "-XX:MaxRAM=64m"})
  void optionsOfTheUserComeBeforeThoseOfTheLauncher(String option) throws Exception {
    Map<String, String> environment = Map.of("RIGC_JAVA_OPTS", option, "RIGC_NO_ARCHIVE", "1");
    Result result = run(temp, environment, ROOT.resolve("rigc").toString(), "--version");
    assertEquals(0, result.exitCode(), result.out() + result.err());
  }

  /**
   * The JVM here makes archives without anything in them, and as a real one it starts in no folder
   * that is gone, as that of the first run is when the archive is begun.
   */
  @Test
  void aNewJarGetsAnArchiveOfItsOwnAndOnlyThreeAreKept() throws Exception {
    Path gone = Files.createDirectory(temp.resolve("gone")).toRealPath();
    Path jar = Files.writeString(temp.resolve("rigc.jar"), "a jar");
    Path launcher = temp.resolve("rigc");
    Files.copy(ROOT.resolve("rigc"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
    Map<String, String> environment =
        Map.of(
            "XDG_CACHE_HOME",
            temp.resolve("cache").toString(),
            "JAVA_HOME",
            jvm(
                """
                env pwd -P || exit 1
                for option; do
                  case $option in
                    -XX:AOTCacheOutput=*) until [ ! -d '%s' ]; do sleep 0.1; done; exit 1 ;;
                    -XX:DumpLoadedClassList=*) : >"${option#*=}" ;;
                    -XX:SharedClassListFile=*) cat "${option#*=}" || exit 1 ;;
                    -XX:SharedArchiveFile=*) : >>"${option#*=}" ;;
                  esac
                done
                """
                    .formatted(gone)));
    Path folder = Files.createDirectories(temp.resolve("cache/rigc"));
    Result first = run(gone, environment, launcher.toString(), "--version");
    assertEquals(new Result(0, gone + "\n", ""), first);
    Files.delete(gone);
    Path archive = waitForArchive(folder);
    for (int i = 0; i < 4; i++) {
      Path old = Files.writeString(folder.resolve("start-" + i + ".jsa"), "");
      Files.setLastModifiedTime(old, FileTime.fromMillis(0));
      Files.setAttribute(old, "lastAccessTime", FileTime.fromMillis(0));
    }

    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
    assertEquals(0, run(temp, environment, launcher.toString(), "--version").exitCode());

    for (int i = 0; i < PATIENCE && archives().size() != 3; i++) {
      Thread.sleep(100);
    }
    assertEquals(3, archives().size());
    assertTrue(archives().contains(archive), "the one that was last used is kept");
  }

  /** A JAVA_HOME whose JVM is this script. */
  private String jvm(String script) throws IOException {
    return Checkout.program(temp.resolve("jvm/bin/java"), script)
        .getParent()
        .getParent()
        .toString();
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("cache/rigc"))) {
      return files.filter(LauncherIT::isArchive).toList();
    }
  }

  private static boolean isArchive(Path file) {
    return file.toString().endsWith(".jsa") || file.toString().endsWith(".aot");
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoProblem() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "no folder");
    String rigc = ROOT.resolve("rigc").toString();
    Result unwritable = run(temp, Map.of("XDG_CACHE_HOME", file.toString()), rigc, "--version");
    assertEquals(0, unwritable.exitCode());
    assertTrue(unwritable.out().matches("rigc \\d+\\.\\d+\\.\\d+\n"), unwritable.out());
    assertEquals("", unwritable.err());
  }

  @Test
  void aMissingJvmIsSaidInOneSentence() throws Exception {
    Result result =
        run(
            temp,
            Map.of("JAVA_HOME", temp.toString()),
            ROOT.resolve("rigc").toString(),
            "lint",
            "-");

    assertEquals(3, result.exitCode());
    assertEquals(
        "rigc: JAVA_HOME is " + temp + ", but there is no program bin/java in it.\n", result.err());
  }

  /** Links that the JVM would make at every start are made when the jar is packaged. */
  @Test
  void lintLoadsNothingThatItDoesNotNeedAndLinksNoLambda() throws Exception {
    Files.writeString(temp.resolve("t.yaml"), TEMPLATE);
    Map<String, String> options =
        Map.of("RIGC_JAVA_OPTS", "-Xlog:class+load=info:file=classes.txt", "RIGC_NO_ARCHIVE", "1");

    Result result = run(temp, options, ROOT.resolve("rigc").toString(), "lint", "t.yaml");

    assertEquals(0, result.exitCode(), result.err());
    String loaded = Files.readString(temp.resolve("classes.txt"));
    assertTrue(loaded.contains("dev.rigc.cli.LintCommand"), "the log holds the classes");
    for (String library :
        List.of(
            "freemarker.",
            "com.networknt.",
            "com.fasterxml.jackson.databind.",
            "org.slf4j.",
            "dev.rigc.render.",
            "dev.rigc.load.",
            "dev.rigc.emit.",
            "dev.rigc.api.RigletCompiler",
            "dev.rigc.cli.compile.CompileCommand",
            "dev.rigc.cli.report.SarifReport")) {
      assertFalse(loaded.contains(" " + library), library);
    }
    assertTrue(loaded.contains(" dev.rigc.lint.RuleSet "), "the log holds the rules");
    List<String> linked =
        loaded.lines().filter(line -> line.matches(".* dev\\.rigc\\..*\\$\\$Lambda.*")).toList();
    assertEquals(List.of(), linked);
  }

  @Test
  void theVersionIsPrintedWithoutAnyRuleOrCommand() throws Exception {
    Map<String, String> options =
        Map.of("RIGC_JAVA_OPTS", "-Xlog:class+load=info:file=classes.txt", "RIGC_NO_ARCHIVE", "1");

    run(temp, options, ROOT.resolve("rigc").toString(), "--version");

    String loaded = Files.readString(temp.resolve("classes.txt"));
    assertTrue(loaded.contains(" dev.rigc.cli.option.RigcCommand "), "the log holds the classes");
    for (String part : List.of("dev.rigc.rule.", "dev.rigc.cfn.", "dev.rigc.cli.LintCommand")) {
      assertFalse(loaded.contains(" " + part), part);
    }
  }

  /** What the assembly puts in the place of FreeMarker's own rules on what templates may see. */
  @Test
  void freeMarkersOwnWrapperShowsNothingOfAnyObject() throws Exception {
    URL[] jar = {ROOT.resolve("cli/target/rigc.jar").toUri().toURL()};
    try (URLClassLoader classes = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      Class<?> version = classes.loadClass("freemarker.template.Version");
      Object wrapper =
          classes
              .loadClass("freemarker.template.DefaultObjectWrapper")
              .getConstructor(version)
              .newInstance(version.getConstructor(String.class).newInstance("2.3.34"));
      Object model =
          wrapper.getClass().getMethod("wrap", Object.class).invoke(wrapper, temp.toFile());
      assertNull(model.getClass().getMethod("get", String.class).invoke(model, "name"));
    }
  }

  @Test
  void standardOutputIsUtf8WhateverTheLocale() throws Exception {
    Files.writeString(temp.resolve("r.yaml"), "riglet: 1\nümlaut: ×\n");

    Result result =
        run(temp, Map.of("LC_ALL", "C"), ROOT.resolve("rigc").toString(), "check", "r.yaml");

    assertTrue(result.err().contains("ümlaut: ×"), result.err());
  }

  @Test
  void aFullStandardOutputIsAnErrorAndAReaderThatLeavesIsNone() throws Exception {
    String rigc = ROOT.resolve("rigc").toString();

    Result full = run(temp, Map.of(), "sh", "-c", "'" + rigc + "' rules >/dev/full");
    Result left = run(temp, Map.of(), "sh", "-c", "'" + rigc + "' rules | head -n 1");

    assertEquals(ExitCode.USAGE, full.exitCode(), full.err());
    assertTrue(
        full.err().startsWith("rigc: not all of the output could be written to standard output: "),
        full.err());
    assertEquals("", left.err());
  }

  @Test
  void aWatchEndsOnCtrlCWithTheExitCodeOfAnInterrupt() throws Exception {
    Files.copy(ROOT.resolve("riglet.yaml"), temp.resolve("riglet.yaml"));

    Process watch = start(temp, Map.of(), ROOT.resolve("rigc").toString(), "compile", "--watch");
    try (BufferedReader out = watch.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("riglet.yaml: Watching; Ctrl-C ends it.", out.readLine());
      assertTrue(out.readLine().contains(" written, 0 unchanged, 0 removed."));
      run(temp, Map.of(), "sh", "-c", "kill -INT " + watch.pid());

      assertTrue(
          watch.waitFor(1, TimeUnit.MINUTES),
          "the watch did not end; a build that a shell runs in the background (&) ignores Ctrl-C");
      assertEquals(130, watch.exitValue());
      assertNull(out.readLine());
    } finally {
      watch.destroyForcibly();
    }
  }

  @Test
  void theBenchmarksCompileAndSayHowTheyAreUsed() throws Exception {
    Result result =
        run(ROOT, Map.of("JAVA_HOME", System.getProperty("java.home")), "cli/bench/run", "--help");

    assertEquals("", result.err());
    assertTrue(result.out().startsWith("Usage: cli/bench/run"), result.out());
    assertEquals(0, result.exitCode());
  }

  /** A lock may have no process, one that is gone, or a number that another process now has. */
  @ParameterizedTest
  @ValueSource(strings = {"", "99999999", "99999999 1", "SELF 1"})
  void aLockThatAKilledBuildLeftIsTakenOver(String owner) throws Exception {
    Checkout checkout = Checkout.in(temp);
    checkout.lock(owner.replace("SELF", Long.toString(ProcessHandle.current().pid())));

    Result result = checkout.run();

    assertEquals(0, result.exitCode(), result.err());
    assertEquals(Checkout.BUILDING, result.err());
    assertEquals(1, checkout.builds());
    assertFalse(Files.exists(checkout.lockFolder()));
  }

  @Test
  void aProcessThatWaitsForAnotherBuildSaysSo() throws Exception {
    Checkout checkout = Checkout.in(temp);
    long builder = ProcessHandle.current().pid();
    checkout.lock(Long.toString(builder));

    Process waiting = checkout.start();
    try (BufferedReader err = waiting.errorReader(StandardCharsets.UTF_8)) {
      assertEquals(
          "rigc: waiting for another process (%d) that builds rigc; its lock is %s"
              .formatted(builder, checkout.lockFolder().toRealPath()),
          err.readLine());
      checkout.unlock();
      assertEquals(Checkout.BUILDING.strip(), err.readLine());
    }
    assertEquals(0, waiting.waitFor());
  }

  @Test
  void aSourceWithATimeInTheFutureIsBuiltWhenItChangesAndNotAtEveryStart() throws Exception {
    Checkout checkout = Checkout.in(temp);
    checkout.writeSource("class A {}", FileTime.fromMillis(4_000_000_000_000L));
    checkout.run();
    assertEquals("", checkout.run().err());
    assertEquals(1, checkout.builds());

    checkout.writeSource("class A { }", FileTime.fromMillis(4_000_000_000_000L));
    assertEquals(Checkout.BUILDING, checkout.run().err());
    assertEquals("", checkout.run().err());
    assertEquals(2, checkout.builds());

    checkout.removeSource();
    assertEquals(Checkout.BUILDING, checkout.run().err());
    assertEquals("", checkout.run().err());
    assertEquals(3, checkout.builds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env -u HOME",
        "env HOME=",
        "env -u HOME XDG_CACHE_HOME=relative",
        "env HOME=here"
      })
  void withoutAHomeNothingIsKeptOutsideOfOne(String environment) throws Exception {
    String rigc = ROOT.resolve("rigc").toString();
    String unset = environment.contains("XDG") ? "" : "unset XDG_CACHE_HOME; ";

    Result traced =
        run(
            temp,
            Map.of("PATH", JVM.resolve("bin") + ":" + System.getenv("PATH")),
            "sh",
            "-c",
            "unset JAVA_HOME; " + unset + environment + " sh -x '" + rigc + "' --version");

    assertEquals(0, traced.exitCode(), traced.err());
    assertTrue(
        traced.err().contains("exec " + JVM.resolve("bin/java")), "the trace holds what was run");
    assertFalse(traced.err().contains("/rigc/start-"), traced.err());
    assertFalse(traced.err().contains("mkdir"), traced.err());
    try (Stream<Path> files = Files.list(temp)) {
      assertEquals(List.of(), files.toList());
    }
  }

  /**
   * The sources of rigc as far as the launcher looks at them, a Maven that counts builds, and a JVM
   * that only asks whether its jar was built.
   */
  private record Checkout(Path folder) {
    static final String BUILDING = "rigc: building (first use, or a source changed) ...\n";

    static Checkout in(Path temp) throws IOException {
      Path folder = Files.createDirectories(temp.resolve("checkout"));
      for (String file :
          List.of("pom.xml", "schemas/a.json", "templates-src/a", "cli/src/assembly/a.xml")) {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.setLastModifiedTime(
            Files.writeString(folder.resolve(file), "a"), FileTime.fromMillis(0));
      }
      for (String module : List.of("model", "compiler", "cli", "cli/linker")) {
        Files.createDirectories(folder.resolve(module + "/src/main"));
        Files.setLastModifiedTime(
            Files.writeString(folder.resolve(module + "/pom.xml"), "a"), FileTime.fromMillis(0));
      }
      Files.copy(ROOT.resolve("rigc"), folder.resolve("rigc"), StandardCopyOption.COPY_ATTRIBUTES);
      program(
          temp.resolve("bin/mvn"),
          "mkdir -p cli/target\necho >cli/target/rigc.jar\necho >>builds\n");
      program(
          temp.resolve("jvm/bin/java"),
          "while [ \"$1\" != -jar ]; do shift; done\n[ -f \"$2\" ] && [ \"$3\" = --version ]\n");
      return new Checkout(folder);
    }

    static Path program(Path file, String script) throws IOException {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "#!/bin/sh\n" + script);
      assertTrue(file.toFile().setExecutable(true));
      return file;
    }

    Path lockFolder() {
      return folder.resolve("cli/target/rigc-build.lock");
    }

    void lock(String owner) throws IOException {
      Files.createDirectories(lockFolder());
      if (!owner.isEmpty()) {
        Files.writeString(lockFolder().resolve("pid"), owner + "\n");
      }
    }

    void unlock() throws IOException {
      Files.delete(lockFolder().resolve("pid"));
      Files.delete(lockFolder());
    }

    void writeSource(String text, FileTime time) throws IOException {
      Files.setLastModifiedTime(Files.writeString(source(), text), time);
    }

    void removeSource() throws IOException {
      Files.delete(source());
    }

    private Path source() {
      return folder.resolve("model/src/main/A.java");
    }

    long builds() throws IOException {
      return Files.readAllLines(folder.resolve("builds")).size();
    }

    Process start() throws IOException {
      String path = folder.resolveSibling("bin") + ":" + System.getenv("PATH");
      String jvm = folder.resolveSibling("jvm").toString();
      Map<String, String> environment =
          Map.of("PATH", path, "JAVA_HOME", jvm, "RIGC_NO_ARCHIVE", "1");
      return LauncherIT.start(folder, environment, folder.resolve("rigc").toString(), "--version");
    }

    Result run() throws Exception {
      return result(start());
    }
  }

  private static Path waitForArchive(Path cache) throws Exception {
    for (int i = 0; i < PATIENCE; i++) {
      if (Files.isDirectory(cache)) {
        try (Stream<Path> files = Files.list(cache)) {
          List<Path> names = files.toList();
          if (names.size() == 1 && isArchive(names.get(0))) {
            return names.get(0);
          }
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no start-up archive appeared in " + cache);
  }

  private static Result run(Path folder, Map<String, String> environment, String... command)
      throws Exception {
    return result(start(folder, environment, command));
  }

  private static Process start(Path folder, Map<String, String> environment, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(Tools.SHARED_START);
    builder.environment().putAll(environment);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static Result result(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out, err);
  }

  private record Result(int exitCode, String out, String err) {}
}
