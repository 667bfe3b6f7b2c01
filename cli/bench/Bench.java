import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures whole processes of rigc beside others and prints Markdown tables; {@code
 * bench/README.md} says how. The programs of a table take turns, so that whatever else the machine
 * does hits all of them alike: trust the ratios.
 */
public final class Bench {
  private static final String USAGE =
      """
      Usage: java bench/Bench.java [OPTION]... [PART]...
      Parts (default: all)
        start    rigc beside a bare JVM, AWS's validator in node and cdk synth
        growth   time by resources, templates and conditions
        volume   2 MB, and 10,000 templates in a heap of 2 GB
      Options
        --runs N          runs of each program of start (default 20); growth and volume take fewer
        --java HOME       a JDK to measure, again for another one (default: this one, and $JAVA25)
        --rigc FILE       the launcher to measure (default: rigc of this checkout, as if installed)
        --templates DIR   templates to repeat in growth and volume (default: generated/twig)
        --rename WORD     what is numbered in each copy, so that no two export one name (default: buildit-)
      """;

  private static final Path ROOT = root();
  private static final Path WORK = ROOT.resolve("bench/target");

  private int runs = 20;
  private final List<Path> javas = new ArrayList<>();
  private Path rigc = WORK.resolve("made/installed/rigc");
  private Path templates = ROOT.resolve("generated/twig");
  private String rename = "buildit-";
  private final List<String> parts = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    Bench bench = new Bench();
    if (!bench.understands(arguments)) {
      System.out.print(USAGE);
      System.exit(List.of(arguments).contains("--help") ? 0 : 2);
    }
    bench.run();
  }

  private boolean understands(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (List.of("start", "growth", "volume").contains(argument)) {
        parts.add(argument);
      } else if (i + 1 == arguments.length) {
        return false;
      } else {
        String value = arguments[++i];
        switch (argument) {
          case "--runs" -> runs = Integer.parseInt(value);
          case "--java" -> javas.add(Path.of(value));
          case "--rigc" -> rigc = Path.of(value).toAbsolutePath();
          case "--templates" -> templates = Path.of(value).toAbsolutePath();
          case "--rename" -> rename = value;
          default -> {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void run() throws Exception {
    if (javas.isEmpty()) {
      javas.add(Path.of(System.getProperty("java.home")));
      Stream.ofNullable(System.getenv("JAVA25")).map(Path::of).forEach(javas::add);
    }
    delete(WORK.resolve("made"));
    Files.createDirectories(WORK.resolve("made"));
    if (!Files.exists(rigc)) {
      install();
    }
    for (Path java : javas) {
      makeArchive(java);
    }
    System.out.println(machine());
    for (String part : parts.isEmpty() ? List.of("start", "growth", "volume") : parts) {
      switch (part) {
        case "start" -> start();
        case "growth" -> growth();
        default -> volume();
      }
    }
  }

  // ---- start-up --------------------------------------------------------------------------------

  private static final String HELLO = "bare JVM";
  private static final String ONE = "`rigc lint` of one template";
  private static final String ALL = "`rigc lint generated/twig`";
  private static final String COMPILE = "`rigc compile riglet.yaml`";
  private static final String AWS_ONE = "AWS's validator, the same template";
  private static final String AWS_ALL = "AWS's validator, the same templates";
  private static final String CDK = "`cdk synth` of an equivalent app";

  private void start() throws Exception {
    Path twig = ROOT.resolve("generated/twig");
    Path one = twig.resolve("integration/foundation.yaml");
    List<Program> programs = new ArrayList<>();
    for (Path java : javas) {
      String on = version(java);
      String out = WORK.resolve("made/out-" + on).toString();
      String riglet = ROOT.resolve("riglet.yaml").toString();
      programs.add(new Program(HELLO, on, hello(java), Map.of(), 1));
      programs.add(rigc(ONE, java, "lint", one.toString()));
      programs.add(rigc(ALL, java, "lint", twig.toString()));
      programs.add(rigc(COMPILE, java, "compile", riglet, "-o", out));
    }
    programs.addAll(peers(one, twig));
    Map<Program, Result> results = measure(programs, runs);
    System.out.println(
        "| program | on | median s | from – to | × bare JVM | CPU s | peak MiB | runs |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    results.forEach(
        (program, result) -> {
          String floor = program.on().startsWith("node") ? version(javas.get(0)) : program.on();
          print(
              "| %s | %s | %.3f | %.2f – %.2f | %.1f | %.2f | %s | %d |",
              program.name(),
              program.on(),
              result.wall(),
              result.least(),
              result.most(),
              result.wall() / find(results, HELLO, floor).wall(),
              result.cpu(),
              peak(program),
              result.samples().size());
        });
    System.out.println();
    printAgainstPeers(results);
  }

  private void printAgainstPeers(Map<Program, Result> results) {
    String on = version(javas.get(0));
    Map.of(AWS_ONE, ONE, AWS_ALL, ALL, CDK, COMPILE).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            pair ->
                results.keySet().stream()
                    .filter(program -> program.name().equals(pair.getKey()))
                    .forEach(
                        peer ->
                            print(
                                "%s takes %.1f times as long as %s on %s.  ",
                                peer.name(),
                                results.get(peer).wall()
                                    / find(results, pair.getValue(), on).wall(),
                                pair.getValue(),
                                on)));
    System.out.println();
  }

  private static Result find(Map<Program, Result> results, String name, String on) {
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name) && entry.getKey().on().equals(on))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private Program rigc(String name, Path java, String... arguments) {
    List<String> command = new ArrayList<>(List.of(rigc.toString()));
    command.addAll(List.of(arguments));
    return new Program(name, version(java), command, environment(java), 1);
  }

  private static Map<String, String> environment(Path java) {
    return Map.of(
        "JAVA_HOME", java.toString(), "XDG_CACHE_HOME", WORK.resolve("made/cache").toString());
  }

  private static List<String> hello(Path java) throws Exception {
    Path folder = WORK.resolve("made/hello-" + version(java));
    Files.createDirectories(folder);
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source, "class Hello { public static void main(String[] a) { System.out.println(1); } }\n");
    must(List.of(java.resolve("bin/javac").toString(), source.toString()), Map.of());
    return List.of(java.resolve("bin/java").toString(), "-cp", folder.toString(), "Hello");
  }

  /**
   * What runs in node, from npm as the lock file pins it; nothing, said aloud, if npm is missing.
   */
  private static List<Program> peers(Path one, Path folder) throws Exception {
    Path node = WORK.resolve("node");
    Files.createDirectories(node);
    List<Path> files = new ArrayList<>(List.of(ROOT.resolve("compiler/src/test/node/validate.js")));
    try (Stream<Path> own = Files.list(ROOT.resolve("bench/node"))) {
      own.filter(Files::isRegularFile).forEach(files::add);
    }
    for (Path file : files) {
      Files.copy(file, node.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    String version;
    try {
      installOnce(node);
      version = "node " + must(List.of("node", "--version"), Map.of()).strip();
    } catch (IOException missing) {
      System.out.println(
          "AWS's validator and cdk were not measured: " + missing.getMessage() + "\n");
      return List.of();
    }
    List<String> validate =
        List.of(
            "node",
            node.resolve("validate.js").toString(),
            "./node_modules/aws-cdk-lib/node_modules/@aws/cloudformation-validate");
    String cdk = node.resolve("node_modules/aws-cdk/bin/cdk").toString();
    List<String> synth =
        List.of(
            "node",
            cdk,
            "synth",
            "--quiet",
            "--no-notices",
            "--no-lookups",
            "--no-version-reporting",
            "--app",
            "node " + node.resolve("app.js"),
            "--output",
            WORK.resolve("made/cdk").toString());
    Map<String, String> quiet = Map.of("CDK_DISABLE_CLI_TELEMETRY", "true");
    return List.of(
        new Program(AWS_ONE, version, with(validate, regions(List.of(one))), Map.of(), 2),
        new Program(AWS_ALL, version, with(validate, regions(yaml(folder))), Map.of(), 2),
        new Program(CDK, version, synth, quiet, 4));
  }

  private static void installOnce(Path node) throws Exception {
    Path lock = node.resolve("package-lock.json");
    Path installed = node.resolve("installed-package-lock.json");
    if (!Files.exists(installed) || Files.mismatch(installed, lock) != -1) {
      must(List.of("npm", "ci", "--no-progress", "--prefix", node.toString()), Map.of());
      Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> regions(List<Path> files) {
    return files.stream().flatMap(file -> Stream.of("us-west-2", file.toString())).toList();
  }

  // ---- growth ----------------------------------------------------------------------------------

  private void growth() throws Exception {
    grow("resources", List.of(10, 50, 100, 200, 500), n -> write("resources-" + n, resources(n)));
    grow("templates", List.of(10, 50, 100, 200, 500, 1000), this::copies);
    Map<String, Path> pairs = new LinkedHashMap<>();
    for (boolean isPlain : List.of(false, true)) {
      String without = isPlain ? ", without conditions" : "";
      pairs.put(
          "40 conditions nested ten deep" + without, write("nested" + isPlain, nested(isPlain)));
      pairs.put(
          "26 nested stacks under conditions" + without,
          write("stacks" + isPlain, stacks(isPlain)));
    }
    Map<String, Result> results = lint(pairs, Math.max(3, runs / 4));
    System.out.println(
        "| template | bytes | with, s | without, s | ratio | ratio of CPU |\n|---|---|---|---|---|---|");
    results.forEach(
        (name, with) -> {
          Result without = results.get(name + ", without conditions");
          if (without != null) {
            print(
                "| %s | %,d and %,d | %.2f | %.2f | %.2f | %.2f |",
                name,
                size(pairs.get(name)),
                size(pairs.get(name + ", without conditions")),
                with.wall(),
                without.wall(),
                with.wall() / without.wall(),
                with.cpu() / without.cpu());
          }
        });
    System.out.println();
  }

  private void grow(String what, List<Integer> counts, IntFunction<Path> make) throws Exception {
    Map<String, Path> inputs = new LinkedHashMap<>();
    counts.forEach(count -> inputs.put("" + count, make.apply(count)));
    Map<String, Result> results = lint(inputs, Math.max(3, runs / 4));
    Result first = results.values().iterator().next();
    System.out.println(
        "| "
            + what
            + " | kB | median s | CPU s | ms for each further one |\n|---|---|---|---|---|");
    results.forEach(
        (count, result) -> {
          int more = Integer.parseInt(count) - counts.get(0);
          String each =
              more == 0 ? "" : "%.2f".formatted(1000 * (result.wall() - first.wall()) / more);
          print(
              "| %s | %,d | %.2f | %.2f | %s |",
              count, size(inputs.get(count)) / 1000, result.wall(), result.cpu(), each);
        });
    System.out.println();
  }

  private Map<String, Result> lint(Map<String, Path> inputs, int times) throws Exception {
    Map<Program, String> programs = new LinkedHashMap<>();
    inputs.forEach(
        (name, file) -> programs.put(rigc(name, javas.get(0), "lint", file.toString()), name));
    Map<String, Result> results = new LinkedHashMap<>();
    measure(List.copyOf(programs.keySet()), times)
        .forEach((program, result) -> results.put(programs.get(program), result));
    return results;
  }

  // ---- volume ----------------------------------------------------------------------------------

  private void volume() throws Exception {
    int count = 0;
    long bytes = 0;
    List<Path> originals = yaml(templates);
    while (bytes < 2_000_000) {
      bytes += size(originals.get(count++ % originals.size()));
    }
    System.out.println(
        "| templates | heap | MB | median s | MB/s | CPU s | peak MiB |\n|---|---|---|---|---|---|---|");
    for (Path java : javas) {
      printVolume(java, count, Map.of(), Math.max(3, runs / 4));
      printVolume(java, 10_000, Map.of("RIGC_JAVA_OPTS", "-Xmx2g"), 1);
    }
    System.out.println();
  }

  /** A row of the table, also when the templates do not fit into the heap. */
  private void printVolume(Path java, int count, Map<String, String> options, int times)
      throws Exception {
    Path folder = copies(count);
    Map<String, String> environment = new LinkedHashMap<>(environment(java));
    environment.putAll(options);
    List<String> command = List.of(rigc.toString(), "lint", folder.toString());
    Program program = new Program("", version(java), command, environment, 1);
    String heap = options.isEmpty() ? "default" : "2 GB";
    double megabytes = size(folder) / 1e6;
    Result result;
    try {
      result = measure(List.of(program), times).get(program);
    } catch (IOException failed) {
      print("| %,d on %s | %s | %.1f | failed | | | |", count, version(java), heap, megabytes);
      return;
    }
    print(
        "| %,d on %s | %s | %.1f | %.2f | %.1f | %.1f | %s |",
        count,
        version(java),
        heap,
        megabytes,
        result.wall(),
        megabytes / result.wall(),
        result.cpu(),
        peak(program));
  }

  // ---- inputs ----------------------------------------------------------------------------------

  /** As many templates as wanted: the given ones again and again, each time under other names. */
  private Path copies(int count) {
    Path folder = WORK.resolve("made/templates-" + count);
    try {
      List<Path> originals = yaml(templates);
      for (int i = 0; i < count && !Files.exists(folder.resolve("done")); i++) {
        Path original = originals.get(i % originals.size());
        String number = "%05d".formatted(i / originals.size());
        Path copy = folder.resolve(number).resolve(templates.relativize(original).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(original).replace(rename, "b" + number + "-"));
      }
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("done"), "");
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
    return folder;
  }

  private static String resources(int count) {
    String[] kinds = {
      """
        Queue%1$d:
          Type: AWS::SQS::Queue
          DeletionPolicy: Delete
          UpdateReplacePolicy: Delete
          Properties:
            KmsMasterKeyId: alias/aws/sqs
            MessageRetentionPeriod: 345600
            Tags: [{Key: Owner, Value: !Sub "${AWS::StackName}-%1$d"}]
      """,
      """
        Topic%1$d:
          Type: AWS::SNS::Topic
          Properties:
            KmsMasterKeyId: alias/aws/sns
            DisplayName: !Join ["-", [topic, !Ref Stage, "%1$d"]]
      """,
      """
        Logs%1$d:
          Type: AWS::Logs::LogGroup
          DeletionPolicy: Delete
          UpdateReplacePolicy: Delete
          Properties:
            LogGroupName: !Sub /bench/${Stage}/%1$d
            RetentionInDays: 60
      """,
      """
        Role%1$d:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: "2012-10-17"
              Statement:
                - {Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: sts:AssumeRole}
            Policies:
              - PolicyName: queue
                PolicyDocument:
                  Version: "2012-10-17"
                  Statement:
                    - {Effect: Allow, Action: sqs:SendMessage, Resource: !GetAtt Queue%1$d.Arn}
      """,
      """
        Alarm%1$d:
          Type: AWS::CloudWatch::Alarm
          Properties:
            Namespace: AWS/SQS
            MetricName: ApproximateNumberOfMessagesVisible
            Dimensions: [{Name: QueueName, Value: !GetAtt Queue%1$d.QueueName}]
            AlarmActions: [!Ref Topic%1$d]
            ComparisonOperator: GreaterThanThreshold
            EvaluationPeriods: 1
            Period: 300
            Statistic: Maximum
            Threshold: 100
      """
    };
    return IntStream.range(0, count)
        .mapToObj(i -> kinds[i % kinds.length].formatted(i / kinds.length))
        .collect(Collectors.joining("", "Parameters: {Stage: {Type: String}}\nResources:\n", ""));
  }

  private static final String DELETED =
      "    DeletionPolicy: Delete\n    UpdateReplacePolicy: Delete\n";

  /**
   * Queues whose values choose ten levels deep; plain, the same values joined instead of chosen.
   */
  private static String nested(boolean isPlain) {
    StringBuilder text = new StringBuilder(conditions(40, isPlain)).append("Resources:\n");
    for (int i = 0; i < 40; i++) {
      StringBuilder value = new StringBuilder("last");
      for (int level = 0; level < 10; level++) {
        String name = "C" + (i + 1 + level * 3) % 40;
        value
            .insert(0, isPlain ? "!Join [-, [" + name + ", " : "!If [" + name + ", ")
            .append(isPlain ? ", v]]" : ", value" + level + "]");
      }
      text.append("  Queue%d:\n    Type: AWS::SQS::Queue\n".formatted(i));
      text.append(isPlain ? "" : "    Condition: C%d\n".formatted(i)).append(DELETED);
      text.append("    Properties:\n      KmsMasterKeyId: alias/aws/sqs\n");
      text.append("      MessageRetentionPeriod: 345600\n      Tags:\n");
      for (String key : List.of("Owner", "Project")) {
        text.append("        - {Key: %s, Value: %s}\n".formatted(key, value));
      }
    }
    return text.toString();
  }

  /** Nested stacks, each of which takes an output of the one before if that one is there. */
  private static String stacks(boolean isPlain) {
    StringBuilder text = new StringBuilder(conditions(26, isPlain)).append("Resources:\n");
    for (int i = 0; i < 26; i++) {
      text.append("  Stack%d:\n    Type: AWS::CloudFormation::Stack\n".formatted(i));
      text.append(isPlain ? "" : "    Condition: C%d\n".formatted(i)).append(DELETED);
      text.append(
          "    Properties:\n      TemplateURL: https://example-bucket.s3.amazonaws.com/child.yaml\n");
      if (i > 0) {
        String before = "!GetAtt Stack%d.Outputs.Value".formatted(i - 1);
        text.append(
            "      Parameters: {Value: "
                + (isPlain ? before : "!If [C%d, %s, none]".formatted(i - 1, before))
                + "}\n");
      }
    }
    return text.toString();
  }

  private static String conditions(int count, boolean isPlain) {
    StringBuilder text = new StringBuilder("Parameters:\n");
    IntStream.range(0, count)
        .forEach(i -> text.append("  P%d: {Type: String, Default: \"no\"}\n".formatted(i)));
    text.append(isPlain ? "Outputs:\n" : "Conditions:\n");
    String form =
        isPlain ? "  O%1$d: {Value: !Ref P%1$d}\n" : "  C%1$d: !Equals [!Ref P%1$d, \"yes\"]\n";
    IntStream.range(0, count).forEach(i -> text.append(form.formatted(i)));
    return text.toString();
  }

  private static Path write(String name, String text) {
    try {
      return Files.writeString(WORK.resolve("made/" + name + ".yaml"), text);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  // ---- measuring -------------------------------------------------------------------------------

  /** A command, what it runs on, and that it takes part in every so many rounds only. */
  private record Program(
      String name, String on, List<String> command, Map<String, String> environment, int every) {}

  /** Seconds, of one run. */
  private record Sample(double wall, double cpu) {}

  private record Result(List<Sample> samples) {
    double wall() {
      return median(samples.stream().map(Sample::wall).sorted().toList());
    }

    double cpu() {
      return median(samples.stream().map(Sample::cpu).sorted().toList());
    }

    double least() {
      return samples.stream().mapToDouble(Sample::wall).min().orElseThrow();
    }

    double most() {
      return samples.stream().mapToDouble(Sample::wall).max().orElseThrow();
    }

    private static double median(List<Double> sorted) {
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(middle)
          : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
  }

  /** Runs the programs in turns, after one round that does not count. */
  private static Map<Program, Result> measure(List<Program> programs, int rounds) throws Exception {
    Map<Program, List<Sample>> samples = new LinkedHashMap<>();
    programs.forEach(program -> samples.put(program, new ArrayList<>()));
    for (int round = -1; round < rounds; round++) {
      System.err.printf("\rround %d of %d ", round + 1, rounds);
      for (Program program : programs) {
        if (round < 0 || round % program.every() == 0) {
          Sample sample = time(program);
          if (round >= 0) {
            samples.get(program).add(sample);
          }
        }
      }
    }
    System.err.print("\r                    \r");
    Map<Program, Result> results = new LinkedHashMap<>();
    samples.forEach((program, all) -> results.put(program, new Result(all)));
    return results;
  }

  /** bash's own clock: it counts to the millisecond, and the processor time of all children. */
  private static Sample time(Program program) throws Exception {
    List<String> command =
        with(
            List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>&1 </dev/null",
                "bash"),
            program.command());
    Process process = started(command, program.environment());
    String[] times = new String(process.getInputStream().readAllBytes()).strip().split(" ");
    if (process.waitFor() > 1 || times.length != 3) {
      throw new IOException(
          "`" + String.join(" ", program.command()) + "` ended with " + process.exitValue());
    }
    return new Sample(
        Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
  }

  /**
   * The most memory that a process of the program had at once; its runs are not among the timed.
   */
  private static String peak(Program program) {
    long most = 0;
    try {
      for (int i = 0; i < (program.every() == 1 ? 3 : 1); i++) {
        ProcessBuilder builder = builder(program.command(), program.environment());
        Process process =
            builder
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        while (process.isAlive()) {
          most = Math.max(most, highWater(process.pid()));
          for (ProcessHandle child : process.descendants().toList()) {
            most = Math.max(most, highWater(child.pid()));
          }
          Thread.sleep(2);
        }
      }
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
    return most == 0 ? "?" : "" + most / 1024;
  }

  /** In KiB; 0 where there is no /proc, or when the process has ended. */
  private static long highWater(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      OptionalLong found =
          lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst();
      return found.orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  /** Builds rigc if need be and lays it out as in a distribution, with its jar beside it. */
  private void install() throws Exception {
    Path launcher = ROOT.resolve("rigc");
    must(List.of(launcher.toString(), "--version"), Map.of("RIGC_NO_ARCHIVE", "1"));
    Path folder = Files.createDirectories(WORK.resolve("made/installed"));
    for (Path file : List.of(launcher, ROOT.resolve("cli/target/rigc.jar"))) {
      Files.copy(
          file,
          folder.resolve(file.getFileName()),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Waits until the start-up archive of rigc for this JVM stands still. */
  private void makeArchive(Path java) throws Exception {
    must(List.of(rigc.toString(), "--version"), environment(java));
    Path cache = WORK.resolve("made/cache");
    String before = "";
    long end = System.nanoTime() + 60_000_000_000L;
    for (int still = 0; still < 8 && System.nanoTime() < end; ) {
      Thread.sleep(500);
      String now = Files.isDirectory(cache) ? "" + files(cache) + size(cache) : "";
      still = !now.isEmpty() && now.equals(before) ? still + 1 : 0;
      before = now;
    }
    must(List.of(rigc.toString(), "--version"), environment(java));
  }

  // ---- processes and files ---------------------------------------------------------------------

  private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).directory(ROOT.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    return builder;
  }

  private static Process started(List<String> command, Map<String, String> environment)
      throws IOException {
    Process process = builder(command, environment).start();
    process.getOutputStream().close();
    return process;
  }

  private static String must(List<String> command, Map<String, String> environment)
      throws Exception {
    Process process = started(command, environment);
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("`" + String.join(" ", command) + "` failed: " + output.strip());
    }
    return output;
  }

  private static <T> List<T> with(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<Path> yaml(Path folder) throws IOException {
    return files(folder).stream().filter(file -> file.toString().endsWith(".yaml")).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static long size(Path fileOrFolder) {
    try {
      long bytes = 0;
      for (Path file : files(fileOrFolder)) {
        bytes += Files.size(file);
      }
      return bytes;
    } catch (IOException | java.io.UncheckedIOException fault) {
      return -1;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void print(String form, Object... values) {
    System.out.println(form.formatted(values));
  }

  private static String version(Path java) {
    try (Stream<String> lines = Files.lines(java.resolve("release"))) {
      String line =
          lines.filter(each -> each.startsWith("JAVA_VERSION=")).findFirst().orElseThrow();
      return "JDK " + line.replaceAll("JAVA_VERSION=|\"", "");
    } catch (IOException none) {
      throw new IllegalArgumentException(java + " is no JDK: it has no file `release`.", none);
    }
  }

  private String machine() throws IOException {
    String processor = "unknown processor";
    if (Files.exists(Path.of("/proc/cpuinfo"))) {
      try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
        processor =
            lines
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceAll(".*: ", ""))
                .orElse(processor);
      }
    }
    return "%s, %d cores; %s %s; %s.\n"
        .formatted(
            processor,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            javas.stream().map(Bench::version).collect(Collectors.joining(", ")));
  }

  private static Path root() {
    Locale.setDefault(Locale.ROOT);
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("bench/Bench.java"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("Run this inside a checkout of rigc.");
      }
    }
    return folder;
  }
}
