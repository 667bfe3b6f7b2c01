package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.rigc.adoption.Tools;
import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rigc reads when it is no regular file, from real pipes and on each JVM of note. */
@Execution(ExecutionMode.CONCURRENT)
class StandardInputIT {
  private static final String TEMPLATE =
      """
      Resources:
        Topic:
          Type: AWS::SNS::Topic
          Properties:
            DisplayName: !Ref Nobody
      """;
  private static final String JSON_TEMPLATE =
      "{\"Resources\": {\"Topic\": {\"Type\": \"AWS::SNS::Topic\","
          + " \"Properties\": {\"DisplayName\": {\"Ref\": \"Nobody\"}}}}}";
  private static final String FINDING = ":5:20: error CFN1020: ";

  @TempDir private Path temp;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void writeInputs() throws IOException {
    Tools.require("bash");
    Files.writeString(temp.resolve("t.yaml"), TEMPLATE);
    Files.copy(ShellRun.ROOT.resolve("riglet.yaml"), temp.resolve("riglet.yaml"));
  }

  private void onJava(int version) {
    String home = Tools.requireJdk(version).toString();
    environment = Map.of("JAVA_HOME", home);
  }

  private ShellRun run(String script) throws Exception {
    return ShellRun.run(temp, environment, script);
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void everyCommandReadsAPipe(int java) throws Exception {
    onJava(java);

    ShellRun lint = run("cat t.yaml | $rigc lint -");
    assertEquals(ExitCode.FINDINGS, lint.exitCode(), lint.err());
    assertTrue(lint.out().startsWith("-" + FINDING), lint.out());

    ShellRun check = run("cat riglet.yaml | $rigc check -");
    assertEquals(ExitCode.CLEAN, check.exitCode(), check.err());

    ShellRun compile = run("cat riglet.yaml | $rigc compile - -o piped && $rigc compile -o named");
    assertEquals(ExitCode.CLEAN, compile.exitCode(), compile.err());
    ShellRun difference = run("diff -r piped named");
    assertEquals("", difference.out() + difference.err());
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void aPipeMayBeSlowAndLong(int java) throws Exception {
    onJava(java);

    ShellRun lint =
        run(
            "(head -c 30 t.yaml; sleep 1; tail -c +31 t.yaml; yes '# a comment' | head -c 300000)"
                + " | $rigc lint -");

    assertTrue(lint.out().startsWith("-" + FINDING), lint.out() + lint.err());
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void nothingHasToBeARegularFile(int java) throws Exception {
    onJava(java);
    assertTrue(run("$rigc lint - <t.yaml").out().startsWith("-" + FINDING));
    assertTrue(run("cat t.yaml | $rigc lint /dev/stdin").out().startsWith("/dev/stdin" + FINDING));
    assertTrue(run("$rigc lint <(cat t.yaml)").out().contains(FINDING));
    assertTrue(
        run("mkfifo fifo; (cat t.yaml >fifo &); $rigc lint fifo")
            .out()
            .startsWith("fifo" + FINDING));
    ShellRun parameters = run("$rigc lint --parameters <(echo '[]') t.yaml");
    assertTrue(parameters.out().startsWith("t.yaml" + FINDING), parameters.err());
    assertEquals(ExitCode.CLEAN, run("$rigc check <(cat riglet.yaml)").exitCode());
  }

  /** A plan is read before the templates beside it, and then among them; a pipe gives it once. */
  @Test
  void aPlanMayComeThroughAPipe() throws Exception {
    ShellRun lint =
        run(
            "$rigc compile -o out && mkfifo riglet.json && (cat out/riglet.json >riglet.json &)"
                + " && $rigc lint riglet.json");

    assertTrue(lint.err().endsWith("1 file: no findings.\n"), lint.err());
  }

  /** The output folder may hold anything: what is no file there is not even opened. */
  @ParameterizedTest
  @ValueSource(strings = {"mkfifo out/riglet.json", "ln -s /dev/zero out/riglet.json"})
  void aPlanInTheOutputFolderThatIsNoFileIsNotRead(String made) throws Exception {
    ShellRun compile =
        run(
            "$rigc compile -q -o out && rm out/riglet.json && "
                + made
                + " && timeout 60 $rigc compile -o out");

    assertEquals(ExitCode.FINDINGS, compile.exitCode(), compile.err());
    assertTrue(compile.err().contains("error RIG9001"), compile.err());
  }

  @Test
  void standardInputThatIsNamedTwiceIsReadOnce() throws Exception {
    assertTrue(run("cat t.yaml | $rigc lint - -").err().startsWith("1 file: "));
    assertEquals(ExitCode.CLEAN, run("cat riglet.yaml | $rigc check - -").exitCode());
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void whatCannotBeReadIsSaid(int java) throws Exception {
    onJava(java);
    for (String command : new String[] {"lint -", "check -", "compile -"}) {
      assertEquals(
          new ShellRun(
              ExitCode.USAGE, "", "rigc: Standard input could not be read: bad file descriptor.\n"),
          run("$rigc " + command + " <&-"));
    }
    assertEquals(
        new ShellRun(
            ExitCode.USAGE, "", "rigc: Standard input could not be read: is a directory.\n"),
        run("$rigc lint - <."));
    assertTrue(run("$rigc lint - </dev/null").out().startsWith("-:1:1: error CFN0000: "));
  }

  /** The JVM would open a file of its own under the number of a closed stream. */
  @Test
  void streamsThatAreClosedTakeAndGiveNothing() throws Exception {
    ShellRun out = run("$rigc lint t.yaml >&-");
    assertEquals(ExitCode.USAGE, out.exitCode());
    assertTrue(
        out.err().contains("not all of the output could be written to standard output"), out.err());

    ShellRun all = run("$rigc compile <&- >&- 2>&-; echo $?; ls out/riglet.json");
    assertEquals("out/riglet.json\n", all.out().substring(all.out().indexOf('\n') + 1));
  }

  @Test
  void onATerminalItIsSaidWhatIsWaitedFor() throws Exception {
    Tools.require("script");

    ShellRun typed =
        run(
            """
            export NO_COLOR=1
            mkfifo keys
            script -qec "$rigc lint -" /dev/null <keys >seen &
            exec 3>keys
            until grep -q Reading seen; do sleep 0.2; done
            cat t.yaml >&3
            printf '\\004' >&3
            wait $!
            cat seen
            """);

    assertTrue(
        typed.out().contains("rigc: Reading from the terminal; Ctrl-D ends the input."),
        typed.out());
    assertTrue(typed.out().contains("-" + FINDING), typed.out());
  }

  @Test
  void aWatchRequiresARegularFile() throws Exception {
    assertEquals(
        new ShellRun(
            ExitCode.USAGE,
            "",
            "rigc: `/dev/stdin` is not a regular file, which `--watch` requires.\n"),
        run("cat riglet.yaml | $rigc compile --watch /dev/stdin"));
  }

  @Test
  void reportsAreMergedFromRegularFilesOnly() throws Exception {
    ShellRun merge = run("$rigc merge <(echo '{}')");

    assertEquals(ExitCode.USAGE, merge.exitCode());
    assertTrue(merge.err().endsWith("so save it first.\n"), merge.err());
  }

  /**
   * The real AWS CLI prints a template of YAML as a string and one of JSON as a mapping, which some
   * builds of it print as a list of ordered pairs in YAML.
   */
  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml"})
  void whatGetTemplatePrintsIsUnwrapped(String output) throws Exception {
    ShellRun text = getTemplate(TEMPLATE, output);
    assertTrue(text.out().startsWith("-" + FINDING), text.out() + text.err());
    assertTrue(text.err().startsWith("rigc: `-` holds a template as text, "), text.err());

    ShellRun mapping = getTemplate(JSON_TEMPLATE, output);
    if (output.equals("yaml") && printed().contains("!!omap")) {
      assertEquals(ExitCode.USAGE, mapping.exitCode());
      assertTrue(mapping.err().endsWith("use `--output json`.\n"), mapping.err());
      return;
    }
    int line = (int) printed().substring(0, printed().indexOf("Nobody")).lines().count();
    assertTrue(mapping.out().startsWith("-:" + line + ":"), printed() + mapping.out());
    assertTrue(mapping.out().contains(" error CFN1020: "), mapping.out() + mapping.err());
    assertTrue(mapping.err().startsWith("1 file: "), mapping.err());
  }

  private String printed() throws IOException {
    return Files.readString(temp.resolve("printed"));
  }

  private ShellRun getTemplate(String template, String output) throws Exception {
    String escaped = template.replace("&", "&amp;").replace("<", "&lt;");
    byte[] answer =
        """
        <GetTemplateResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><GetTemplateResult>
        <TemplateBody>%s</TemplateBody><StagesAvailable><member>Original</member></StagesAvailable>
        </GetTemplateResult></GetTemplateResponse>
        """
            .formatted(escaped)
            .getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/xml");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      return run(
          "AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x AWS_REGION=eu-central-1 AWS_PAGER= '"
              + Tools.requireAws()
              + "' cloudformation get-template --stack-name s --output "
              + output
              + " --endpoint-url http://127.0.0.1:"
              + server.getAddress().getPort()
              + " | tee printed | $rigc lint -");
    } finally {
      server.stop(0);
    }
  }
}
