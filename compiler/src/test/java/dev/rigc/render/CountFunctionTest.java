package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function that keeps the counts of operators, run in Python against recorded answers. */
class CountFunctionTest {
  private static final String BOTO3 =
      """
      import os
      from botocore.exceptions import ClientError

      def parameters(key, value):
          return [{"ParameterKey": "Tag", key: "abc"}] + (
              [{"ParameterKey": "TaskDesiredCount", key: value}] if value else [])

      class Client:
          def describe_stacks(self, StackName):
              assert StackName == "buildit-twig-staging-app-twig-master"
              status = os.environ["STATUS"]
              if status == "none":
                  raise ClientError("Stack with id x does not exist")
              if status == "denied":
                  raise ClientError("not authorized to perform cloudformation:DescribeStacks")
              return {"Stacks": [{"StackStatus": status,
                                  "Parameters": parameters("ParameterValue", os.environ["COUNT"])}]}

          def get_template_summary(self, StackName):
              return {"Parameters": parameters("DefaultValue", os.environ["DEFAULT"])}

          def put_job_success_result(self, jobId, outputVariables):
              print("answer", jobId, outputVariables)

          def put_job_failure_result(self, jobId, failureDetails):
              print("failure", jobId, failureDetails["type"], failureDetails["message"])

      def client(name):
          return Client()
      """;
  private static final String EXCEPTIONS =
      """
      class ClientError(Exception):
          def __init__(self, message):
              super().__init__(message)
              self.response = {"Error": {"Message": message}}
      """;
  private static final String RUN =
      """
      import index, sys
      index.handler({"CodePipeline.job": {"id": "job-1", "data": {"actionConfiguration": {
          "configuration": {"UserParameters": sys.argv[1]}}}}}, None)
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeFunction() throws IOException {
    Files.writeString(folder.resolve("index.py"), function());
    Files.writeString(folder.resolve("boto3.py"), BOTO3);
    Files.createDirectory(folder.resolve("botocore"));
    Files.writeString(folder.resolve("botocore/__init__.py"), "");
    Files.writeString(folder.resolve("botocore/exceptions.py"), EXCEPTIONS);
    Files.writeString(folder.resolve("run.py"), RUN);
  }

  @Test
  void aCountThatAnOperatorSetIsKept() throws IOException, InterruptedException {
    assertEquals("5", count("UPDATE_COMPLETE", "5", "2"));
    assertEquals("0", count("CREATE_COMPLETE", "0", "2"));
    assertEquals("5", count("UPDATE_ROLLBACK_COMPLETE", "5", "2"));
  }

  @Test
  void aCountThatNobodyTouchedFollowsTheRiglet() throws IOException, InterruptedException {
    assertEquals("3", count("UPDATE_COMPLETE", "2", "2"));
  }

  @Test
  void aStackThatIsNotDeployedGetsTheCountOfTheRiglet() throws IOException, InterruptedException {
    for (String status :
        List.of(
            "none", "REVIEW_IN_PROGRESS", "ROLLBACK_COMPLETE", "CREATE_FAILED", "DELETE_FAILED")) {
      assertEquals("3", count(status, "5", "2"), status);
    }
  }

  @Test
  void aStackWithoutTheParameterGetsTheCountOfTheRiglet() throws IOException, InterruptedException {
    assertEquals("3", count("UPDATE_COMPLETE", "", ""));
  }

  @Test
  void aFailureIsToldToThePipeline() throws IOException, InterruptedException {
    String output = run("denied", "", "").output();
    assertTrue(output.contains("failure job-1 JobFailed not authorized"), output);
  }

  /** What the action passes on and the pipeline of twig asks belong together. */
  @Test
  void thePipelinePassesTheCountOn() {
    String build =
        SampleRiglets.rendered("twig").stacks().stream()
            .filter(stack -> stack.stack().file().equals("build/twig.yaml"))
            .findFirst()
            .orElseThrow()
            .template();
    for (String part :
        List.of(
            "Namespace: \"Production\"",
            "UserParameters: \"buildit-twig-production-app-twig-master 3\"",
            "\\\"TaskDesiredCount\\\":\\\"#{Production.TaskDesiredCount}\\\"")) {
      assertTrue(build.contains(part), part);
    }
  }

  private String count(String status, String count, String before)
      throws IOException, InterruptedException {
    String output = run(status, count, before).output();
    assertTrue(output.contains("answer job-1 {'TaskDesiredCount': '"), output);
    return output.replaceAll("(?s).*\\{'TaskDesiredCount': '(\\d+)'}.*", "$1");
  }

  private Tool.Outcome run(String status, String count, String before)
      throws IOException, InterruptedException {
    return Tool.run(
        folder,
        List.of(Tool.python(), "run.py", "buildit-twig-staging-app-twig-master 3"),
        Map.of("STATUS", status, "COUNT", count, "DEFAULT", before));
  }

  private static String function() throws IOException {
    Path source = SampleRiglets.ROOT.resolve("templates-src/build/count.py.ftl");
    return Files.readAllLines(source).stream()
        .map(line -> line.isEmpty() ? line : line.substring(10))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
