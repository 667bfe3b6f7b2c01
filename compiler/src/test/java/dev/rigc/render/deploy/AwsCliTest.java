package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AWS CLI that is loaded once does what the program itself does, call after call. */
final class AwsCliTest {
  /** Ends as the signals that a shell would end it with, whatever this JVM was started with. */
  private static final String HEEDING =
      "import os, sys, _signal\n"
          + "for one in (1, 2, 3, 15): _signal.signal(one, _signal.%s)\n"
          + "_signal.pthread_sigmask(_signal.SIG_SETMASK, ())\n"
          + "os.execv(sys.argv[1], sys.argv[1:])";

  private record Result(int status, String out, String err) {}

  @TempDir Path folder;
  private AwsEndpoint endpoint;
  private List<String> itself;

  /** The words that call the server; what it declines is not run but named {@code DECLINED}. */
  private List<String> loaded;

  @BeforeEach
  void start() throws IOException {
    itself = AwsCli.itself();
    List<String> words = AwsCli.loadedOnce();
    assumeTrue(
        words.size() > 1, "This AWS CLI is not a Python script, so it is never loaded once.");
    Path declined = Files.writeString(folder.resolve("declined"), "#!/bin/sh\necho DECLINED\n");
    Files.setPosixFilePermissions(declined, PosixFilePermissions.fromString("rwx------"));
    loaded = new ArrayList<>(words);
    loaded.set(words.size() - 1, declined.toString());
    endpoint = new AwsEndpoint("us-west-2");
  }

  @AfterEach
  void stop() {
    if (endpoint != null) {
      endpoint.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "cloudformation describe-stacks --output json",
        "cloudformation describe-stacks --output table --no-such-option",
        "cloudformation describe-stacks --stack-name none",
        "cloudformation no-such-command",
        "cloudformation validate-template --template-body file://no-such-file",
        "sts get-caller-identity --output text --query [Account,Arn]",
        "sts get-caller-identity --output yaml",
        "s3api list-object-versions --bucket none",
        "ecr list-images --repository-name none",
        "ssm put-parameter --name /a --type String --overwrite --value file:///dev/stdin",
        "ssm get-parameter --name ümläut"
      })
  void aCallPrintsAndEndsAsTheProgramItselfDoes(String arguments) throws Exception {
    List<String> words = List.of(arguments.split(" "));

    Result expected = run(itself, Map.of(), "from a pipe: ü\n", words);
    Result result = run(loaded, Map.of(), "from a pipe: ü\n", words);
    Result again = run(loaded, Map.of(), "from a pipe: ü\n", words);

    assertEquals(expected, result);
    assertEquals(expected, again);
    assertNotEquals("DECLINED\n", result.out());
  }

  @Test
  void noCallKnowsOfTheOneBefore() throws Exception {
    List<String> words = List.of("configure", "list");
    Path config =
        Files.writeString(
            folder.resolve("config"), "[profile other]\ncli_timestamp_format = iso8601\n");
    Map<String, String> other =
        Map.of(
            "AWS_CONFIG_FILE",
            config.toString(),
            "AWS_PROFILE",
            "other",
            "AWS_REGION",
            "eu-west-1");

    Result before = run(loaded, Map.of(), "", words);
    Result between = run(loaded, other, "", words);
    Result after = run(loaded, Map.of(), "", words);

    assertEquals(run(itself, other, "", words), between);
    assertTrue(between.out().contains("eu-west-1"), between.out());
    assertEquals(run(itself, Map.of(), "", words), after);
    assertEquals(before, after);
  }

  @Test
  void folderAndUmaskAreThoseOfTheCaller() throws Exception {
    Files.writeString(folder.resolve("template"), "{");
    List<String> reads =
        List.of("cloudformation", "validate-template", "--template-body", "file://template");
    assertEquals(run(itself, Map.of(), "", reads), run(loaded, Map.of(), "", reads));

    String writes = "umask 077; exec \"$@\" configure set region us-west-2";
    List<String> command = new ArrayList<>(List.of("bash", "-c", writes, "bash"));
    command.addAll(loaded);
    String place = folder.resolve("made/config").toString();
    Result result = run(command, Map.of("AWS_CONFIG_FILE", place), "", List.of());
    assertEquals(0, result.status(), result.err());
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("made"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOME", "LC_ALL", "PYTHONUTF8", "AWS_DATA_PATH"})
  void whatWasReadWhileItWasLoadedMustBeTheSame(String name) throws Exception {
    Result result = run(loaded, Map.of(name, "0"), "", List.of("--version"));

    assertEquals("DECLINED\n", result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HUP", "INT", "QUIT", "TERM", "KILL"})
  void aSignalEndsACallAsItEndsTheProgramItself(String signal) throws Exception {
    assertEquals(signalled("SIG_DFL", signal, itself), signalled("SIG_DFL", signal, loaded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HUP", "INT", "QUIT", "TERM"})
  void aSignalThatTheCallerIgnoresIsIgnored(String signal) throws Exception {
    Result expected = signalled("SIG_IGN", signal, itself);

    assertEquals(255, expected.status(), "the connection was closed, and no signal ended it");
    assertEquals(expected, signalled("SIG_IGN", signal, loaded));
  }

  /**
   * Sends a signal while a call waits for an answer. Where it is ignored the connection is closed
   * instead, and otherwise the other end must find that it was.
   */
  private Result signalled(String disposition, String signal, List<String> aws) throws Exception {
    String python = AwsCli.loadedOnce().get(0);
    List<String> command = new ArrayList<>(List.of(python, "-I", "-S", "-c"));
    command.add(HEEDING.formatted(disposition));
    command.addAll(aws);
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort();
      command.addAll(List.of("sts", "get-caller-identity", "--endpoint-url", url));
      Process process = builder(command, Map.of()).start();
      try (Socket call = silent.accept()) {
        call.getInputStream().read();
        String kill = "kill -" + signal + " " + process.pid();
        assertEquals(0, new ProcessBuilder("bash", "-c", kill).start().waitFor());
        if (!disposition.equals("SIG_IGN")) {
          call.setSoTimeout(60_000);
          call.getInputStream().readAllBytes();
        }
      }
      Result result = result(process);
      return new Result(result.status(), result.out(), result.err().replace(url, "URL"));
    }
  }

  private Result run(
      List<String> aws, Map<String, String> environment, String input, List<String> arguments)
      throws Exception {
    List<String> command = new ArrayList<>(aws);
    command.addAll(List.of("--endpoint-url", endpoint.url()));
    command.addAll(arguments);
    Path file = Files.writeString(folder.resolve("in"), input);
    return result(builder(command, environment).redirectInput(file.toFile()).start());
  }

  private ProcessBuilder builder(List<String> command, Map<String, String> environment) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "AWS_ACCESS_KEY_ID", "AKIATESTTESTTESTTEST",
                "AWS_SECRET_ACCESS_KEY", "test-secret-access-key",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_REGION", "us-west-2",
                "AWS_MAX_ATTEMPTS", "1",
                "AWS_PAGER", ""));
    all.putAll(environment);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(all);
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile());
  }

  private Result result(Process process) throws Exception {
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "It hangs.");
    return new Result(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }
}
