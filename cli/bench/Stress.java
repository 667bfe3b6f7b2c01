import dev.rigc.api.OutputFolder;
import dev.rigc.api.RigletCompiler;
import dev.rigc.emit.OutputFile;
import dev.rigc.emit.OutputPath;
import dev.rigc.emit.OutputSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Lets real compiles of rigc meet in one output folder, and ends them at random moments, and tells
 * what the folder holds each time; {@code cli/bench/README.md} says how. It ends with 1 if the output
 * was not whole once.
 */
public final class Stress {
  private static final String USAGE =
      """
      Usage: java -cp RIGC_JAR cli/bench/Stress.java [OPTION]... [then [OPTION]...]...
        --first N     N times: ten first compiles at once into one new folder (default 100)
        --two N       N times: two compiles of different riglets at once (default 200)
        --kills N     N compiles that SIGKILL, SIGTERM and SIGINT end in turn (default 300)
        --rigc FILE   the launcher (default: rigc of this checkout)
        --light yes   processes that only write what was compiled before: many more of them meet
        --seed N      for the random moments (default: another one each time, which is printed)
        then          what follows is another series with the same riglets
      """;

  private static final int CROWD = 10;
  private static final Duration STUCK = Duration.ofMinutes(5);

  private final Path work;
  private final Path out;
  private final Random random;
  private final Path rigc;
  private boolean isLight;

  /** How long a compile that is left alone takes. */
  private Duration typical = Duration.ofSeconds(2);

  private int bad;
  private List<Riglet> riglets = List.of();

  /** A riglet and what is compiled from it. */
  private record Riglet(String name, Path file, Map<String, String> picture, OutputSet output) {}

  /** How often what is done, and by which processes. */
  private record Series(int first, int two, int kills, boolean isLight) {
    static final Series DEFAULT = new Series(100, 200, 300, false);

    Series with(String option, String value) {
      return switch (option) {
        case "--first" -> new Series(Integer.parseInt(value), two, kills, isLight);
        case "--two" -> new Series(first, Integer.parseInt(value), kills, isLight);
        case "--kills" -> new Series(first, two, Integer.parseInt(value), isLight);
        case "--light" -> new Series(first, two, kills, value.equals("yes"));
        default -> {
          usage();
          yield this;
        }
      };
    }
  }

  /** What is in the folder. */
  private record State(String what, boolean isMarked, boolean hasLeftovers) {
    boolean isWhole() {
      return !what.equals("torn");
    }
  }

  private Stress(Path work, Path rigc, long seed) {
    this.work = work;
    this.out = work.resolve("out");
    this.rigc = rigc;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 3 && arguments[0].equals("--write")) {
      new OutputFolder(Path.of(arguments[2])).write(outputIn(Path.of(arguments[1])));
      return;
    }
    List<Series> all = new ArrayList<>(List.of(Series.DEFAULT));
    long seed = System.nanoTime();
    Path rigc = Path.of("rigc").toAbsolutePath();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("then")) {
        all.add(Series.DEFAULT);
        continue;
      }
      if (i + 1 == arguments.length) { // --help among others
        usage();
      }
      int last = all.size() - 1;
      String option = arguments[i++];
      String value = arguments[i];
      switch (option) {
        case "--seed" -> seed = Long.parseLong(value);
        case "--rigc" -> rigc = Path.of(value).toAbsolutePath();
        default -> all.set(last, all.get(last).with(option, value));
      }
    }
    Path work = Files.createTempDirectory("rigc-stress");
    System.out.println("seed " + seed + ", folder " + work);
    Stress stress = new Stress(work, rigc, seed);
    stress.prepare();
    for (Series series : all) {
      stress.run(series);
    }
    if (stress.bad == 0) {
      delete(work);
    }
    System.exit(stress.bad == 0 ? 0 : 1);
  }

  private void run(Series series) throws Exception {
    isLight = series.isLight();
    typical = Duration.ofSeconds(2);
    if (isLight) {
      compileThis();
    }
    firstCompiles(series.first());
    twoWriters(series.two());
    kills(series.kills());
  }

  private static void usage() {
    System.out.print(USAGE);
    System.exit(2);
  }

  /** Two riglets whose outputs differ in files that are added, changed and removed. */
  private void prepare() throws Exception {
    String one =
        """
        riglet: 1
        owner: acme
        project: shop
        region: eu-central-1
        domain: acme.example
        certificate: arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555
        connection: arn:aws:codeconnections:eu-central-1:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
        environments:
          production: {cidr: 10.30.0.0/16}
        applications:
          web: {repository: acme/web, port: 8080, priority: 100}
        """;
    String other =
        one.replace("production: {cidr: 10.30.0.0/16}", "staging: {cidr: 10.40.0.0/16}")
            .replace("priority: 100", "priority: 200");
    riglets = List.of(riglet("one", one), riglet("other", other));
  }

  private Riglet riglet(String name, String text) throws Exception {
    Path file = Files.writeString(work.resolve(name + ".yaml"), text);
    Path folder = work.resolve("expected-" + name);
    OutputSet output = new RigletCompiler().compile(file).value().orElseThrow().output();
    new OutputFolder(folder).write(output);
    return new Riglet(name, file, picture(folder), output);
  }

  private static OutputSet outputIn(Path folder) throws IOException {
    Map<OutputPath, OutputFile> files = new TreeMap<>();
    for (Path path : files(folder)) {
      String content = Files.readString(path);
      files.put(
          new OutputPath(folder.relativize(path).toString()),
          Files.isExecutable(path) ? OutputFile.program(content) : OutputFile.text(content));
    }
    return new OutputSet(files);
  }

  /** A jar of this very program for the processes that only write, and an archive of both jars. */
  private void compileThis() throws Exception {
    Path classes = work.resolve("classes");
    String jars = System.getProperty("java.class.path");
    tool("javac", "-cp", jars, "-d", classes.toString(), "cli/bench/Stress.java");
    tool("jar", "cf", work.resolve("stress.jar").toString(), "-C", classes.toString(), ".");
    write("-XX:ArchiveClassesAtExit=" + work.resolve("stress.jsa"), riglets.get(0).file(), out)
        .waitFor();
  }

  private static void tool(String name, String... arguments) {
    ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
  }

  private void firstCompiles(int rounds) throws Exception {
    int failed = 0;
    Map<String, Integer> states = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      delete(out);
      List<Process> crowd = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        crowd.add(compile(riglets.get(0).file(), out));
      }
      failed += failures(crowd);
      count(states, round, state());
    }
    print("ten first compiles at once", rounds, rounds * CROWD, failed, states);
  }

  private void twoWriters(int rounds) throws Exception {
    int failed = 0;
    Map<String, Integer> states = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      List<Process> pair = new ArrayList<>();
      for (Riglet riglet : riglets) {
        pair.add(compile(riglet.file(), out));
      }
      failed += failures(pair);
      count(states, round, state());
    }
    print("two writers of different riglets", rounds, rounds * 2, failed, states);
  }

  private int failures(List<Process> compiles) throws Exception {
    int failed = 0;
    for (Process compile : compiles) {
      if (!compile.waitFor(STUCK.toSeconds(), TimeUnit.SECONDS)) {
        compile.destroyForcibly();
        failed++;
      } else if (compile.exitValue() != 0) {
        failed++;
      }
    }
    bad += failed;
    return failed;
  }

  private void count(Map<String, Integer> states, int round, State state) {
    String what =
        (state.isWhole() ? "whole" : "torn")
            + (state.what().equals("nothing") ? ", but nothing was written" : "")
            + (state.isMarked() ? ", with a journal" : "")
            + (state.hasLeftovers() && !state.isMarked() ? ", with leftovers" : "");
    if (!what.equals("whole")) {
      bad++;
      System.out.println("  round " + round + ": " + what);
    }
    states.merge(what, 1, Integer::sum);
  }

  private static void print(
      String what, int rounds, int compiles, int failed, Map<String, Integer> states) {
    System.out.printf(
        "%s, %d times: %d of %d compiles failed; the output was %s%n",
        what, rounds, failed, compiles, states);
  }

  private void kills(int times) throws Exception {
    for (String signal : signals()) {
      Map<String, Integer> states = new TreeMap<>();
      for (int i = 0; i < times / 3; i++) {
        states.merge(kill(signal, i), 1, Integer::sum);
      }
      System.out.printf("SIG%s at random moments, %d times: %s%n", signal, times / 3, states);
    }
  }

  /** A shell that runs something in the background (&) may have SIGINT ignored, by all below it. */
  private static List<String> signals() throws Exception {
    Process ignoring = new ProcessBuilder("sh", "-c", "kill -INT $$; exit 7").start();
    if (ignoring.waitFor() == 7) {
      System.out.println("SIGINT is ignored here, and is not tried: run this in the foreground.");
      return List.of("KILL", "TERM");
    }
    return List.of("KILL", "TERM", "INT");
  }

  /** At any moment, shortly after the compile has begun to write, and while it renames files. */
  private String kill(String signal, int time) throws Exception {
    Riglet next = state().what().equals("one") ? riglets.get(1) : riglets.get(0);
    long start = System.nanoTime();
    Process compile = compile(next.file(), out);
    switch (time % 3) {
      case 0 -> Thread.sleep(random.nextInt(1 + (int) typical.toMillis()));
      case 1 -> {
        await(".rigc-write", compile);
        Thread.sleep(random.nextInt(40), random.nextInt(1_000_000));
      }
      default -> await(".rigc-write/journal", compile);
    }
    switch (signal) {
      case "KILL" -> compile.destroyForcibly();
      case "TERM" -> compile.destroy();
      default ->
          new ProcessBuilder("kill", "-INT", Long.toString(compile.pid())).start().waitFor();
    }
    if (!compile.waitFor(STUCK.toSeconds(), TimeUnit.SECONDS)) {
      compile.destroyForcibly();
      bad++;
      return "did not end";
    }
    if (compile.exitValue() == 0) {
      typical = Duration.ofNanos(System.nanoTime() - start);
    }
    State found = state();
    boolean mayBeMarked = signal.equals("KILL");
    boolean isGood =
        found.isMarked() ? mayBeMarked : found.isWhole() && (mayBeMarked || !found.hasLeftovers());
    String what =
        (found.isMarked() ? "marked by the journal" : found.isWhole() ? "whole" : "torn")
            + (found.hasLeftovers() && !found.isMarked() ? " with leftovers" : "")
            + (compile.exitValue() == 0 ? " (it was through)" : "");
    if (found.isMarked() || found.hasLeftovers()) {
      Riglet healer = riglets.get(random.nextInt(2));
      new OutputFolder(out).write(healer.output());
      State healed = state();
      boolean isHealed = healed.what().equals(healer.name()) && !healed.hasLeftovers();
      isGood &= isHealed;
      what += isHealed ? ", whole after the next run" : ", NOT whole after the next run";
    }
    if (!isGood) {
      bad++;
      System.out.println("  SIG" + signal + " " + time + ": " + what);
      new OutputFolder(out).write(riglets.get(0).output());
    }
    return what;
  }

  /** Looks often, but leaves the processors to the compile, also by how it looks. */
  private void await(String name, Process compile) {
    File file = out.resolve(name).toFile();
    while (compile.isAlive() && !file.exists()) {
      LockSupport.parkNanos(50_000);
    }
  }

  private State state() throws IOException {
    boolean isMarked = Files.exists(out.resolve(".rigc-write/journal"));
    boolean hasLeftovers = Files.exists(out.resolve(".rigc-write"));
    Map<String, String> now = picture(out);
    String what = now.isEmpty() ? "nothing" : "torn";
    for (Riglet riglet : riglets) {
      if (riglet.picture().equals(now)) {
        what = riglet.name();
      }
    }
    return new State(what, isMarked, hasLeftovers);
  }

  private Process compile(Path riglet, Path into) throws IOException {
    return isLight
        ? write("-XX:SharedArchiveFile=" + work.resolve("stress.jsa"), riglet, into)
        : start(rigc.toString(), "compile", riglet.toString(), "-o", into.toString());
  }

  private Process write(String archive, Path riglet, Path into) throws IOException {
    String name = "expected-" + riglet.getFileName().toString().replace(".yaml", "");
    return start(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-XX:TieredStopAtLevel=1",
        archive,
        "-cp",
        System.getProperty("java.class.path") + ":" + work.resolve("stress.jar"),
        "Stress",
        "--write",
        riglet.resolveSibling(name).toString(),
        into.toString());
  }

  private Process start(String... command) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().putIfAbsent("XDG_CACHE_HOME", work.resolve("cache").toString());
    return process
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("log.txt").toFile()))
        .start();
  }

  private static Map<String, String> picture(Path folder) throws IOException {
    Map<String, String> picture = new TreeMap<>();
    for (Path path : files(folder)) {
      if (!path.startsWith(folder.resolve(".rigc-write"))) {
        picture.put(
            folder.relativize(path).toString(),
            Arrays.hashCode(Files.readAllBytes(path)) + " " + Files.isExecutable(path));
      }
    }
    return picture;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
