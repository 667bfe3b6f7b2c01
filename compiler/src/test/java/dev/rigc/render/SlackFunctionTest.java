package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function that writes to Slack, run in Python against a webhook of this test. */
class SlackFunctionTest {
  private static final String BOTO3 =
      """
      import os

      class Client:
          def get_parameter(self, Name, WithDecryption):
              assert Name == "/buildit/twig/slack-webhook" and WithDecryption
              return {"Parameter": {"Value": os.environ["TEST_WEBHOOK"]}}

          def get_pipeline_execution(self, pipelineName, pipelineExecutionId):
              return {"pipelineExecution": {"artifactRevisions": [
                  {"name": "Templates", "revisionId": "none"},
                  {"name": "Application", "revisionId": "0123456789abcdef",
                   "revisionSummary": '{"CommitMessage": "Fix <b> & c"}'}]}}

      def client(name):
          return Client()
      """;
  private static final String RUN =
      """
      import index, sys
      index.handler({"region": "us-west-2", "detail": {
          "pipeline": "buildit-twig-build-twig-master", "execution-id": "run-1",
          "stage": "Staging", "state": sys.argv[1]}}, None)
      """;

  @TempDir Path folder;
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private int answer = 200;
  private HttpServer webhook;

  @BeforeEach
  void startWebhook() throws IOException {
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    webhook.createContext(
        "/secret-path",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          messages.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    webhook.start();
    Files.writeString(folder.resolve("index.py"), function());
    Files.writeString(folder.resolve("boto3.py"), BOTO3);
    Files.writeString(folder.resolve("run.py"), RUN);
  }

  @AfterEach
  void stopWebhook() {
    webhook.stop(0);
  }

  @Test
  void theMessageNamesAllThatAReaderNeeds() throws IOException, InterruptedException {
    assertEquals(0, run("FAILED").status());
    String message = messages.get(0);
    for (String part :
        List.of(
            "buildit/twig",
            "master",
            "<https://github.com/buildit/twig/commit/0123456789abcdef|0123456>",
            "Fix &lt;b&gt; &amp; c",
            "Staging",
            "FAILED",
            "/executions/run-1/",
            "#e01e5a")) {
      assertTrue(message.contains(part), () -> part + " is missing in " + message);
    }
  }

  @Test
  void aSuccessIsGreen() throws IOException, InterruptedException {
    assertEquals(0, run("SUCCEEDED").status());
    assertTrue(messages.get(0).contains("#2eb67d"));
  }

  @Test
  void anAnswerOf400IsNotTriedAgain() throws IOException, InterruptedException {
    answer = 404;
    Tool.Outcome outcome = run("FAILED");
    assertEquals(0, outcome.status(), outcome.output());
    assertFalse(outcome.output().contains("secret-path"));
  }

  @Test
  void anAnswerOf500IsAnErrorSoThatLambdaTriesAgain() throws IOException, InterruptedException {
    answer = 503;
    Tool.Outcome outcome = run("FAILED");
    assertNotEquals(0, outcome.status());
    assertTrue(outcome.output().contains("Slack answered 503"));
    assertFalse(outcome.output().contains("secret-path"));
  }

  private Tool.Outcome run(String state) throws IOException, InterruptedException {
    return Tool.run(
        folder,
        List.of(Tool.python(), "run.py", state),
        Map.of(
            "WEBHOOK_PARAMETER",
            "/buildit/twig/slack-webhook",
            "REPOSITORY",
            "buildit/twig",
            "BRANCH",
            "master",
            "REPORTS_BUCKET",
            "reports",
            "TEST_WEBHOOK",
            "http://127.0.0.1:" + webhook.getAddress().getPort() + "/secret-path"));
  }

  /** As the sample has it that reads from GitHub. */
  private static String function() throws IOException {
    Path template = SampleRiglets.ROOT.resolve("generated/twig/build/twig.yaml");
    String text = Files.readString(template);
    String begin = "        ZipFile: |\n";
    int start = text.indexOf("Tells Slack that a stage");
    String code = text.substring(text.lastIndexOf(begin, start) + begin.length());
    return code.lines()
        .takeWhile(line -> line.isEmpty() || line.startsWith("          "))
        .map(line -> line.isEmpty() ? line : line.substring(10))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
