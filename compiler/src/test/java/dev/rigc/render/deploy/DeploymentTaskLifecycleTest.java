package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.BuildStep;
import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task before a deployment is deployed and run by hand and by a build, by the real AWS CLI. */
final class DeploymentTaskLifecycleTest {
  private static final String STACK = "o-1-p-2-production-task-a-1-Feature-7";
  private static final String RIGLET =
      SampleRiglet.SMALL
          + "    beforeDeployment: { command: [bin/migrate, \"--all it's\"] }\n"
          + "compute: { launch: fargate }\ndatabase: { engine: none }\n";

  @Test
  void anOperatorAndABuildRunItAndHearHowItEnds(@TempDir Path folder) throws Exception {
    try (AwsEndpoint endpoint = new AwsEndpoint("us-west-2")) {
      Operator operator = new Operator(folder, RIGLET, endpoint);
      Result created = operator.make("create-riglet");
      assertEquals(0, created.status(), created.output());
      assertTrue(endpoint.status(STACK).isEmpty());

      Result untagged = operator.make("run-task", "ENV=production", "APP=a-1");
      assertNotEquals(0, untagged.status());
      assertTrue(
          untagged.output().contains("its first deployment needs a value"), untagged.output());

      endpoint.endTasks("a-1", 0);
      Result run = operator.make("run-task", "ENV=production", "APP=a-1", "TAG=v1");
      assertEquals(0, run.status(), run.output());
      assertTrue(run.output().contains(STACK + " a-1/a-1/0\n"), run.output());
      assertTrue(run.output().endsWith(STACK + ": the task is done.\n"), run.output());
      String asked = String.join("\n", endpoint.drainTasks());
      assertTrue(asked.contains("\"launchType\":\"FARGATE\""), asked);
      assertTrue(asked.contains("\"assignPublicIp\":\"ENABLED\""), asked);
      assertTrue(asked.contains("\"securityGroups\":[\""), asked);
      assertTrue(endpoint.role(STACK).contains("CloudFormationRole"), endpoint.role(STACK));

      endpoint.endTasks("a-1", 3);
      Result failed = operator.make("run-task", "ENV=production", "APP=a-1");
      assertNotEquals(0, failed.status());
      assertTrue(failed.output().contains("ended with exit code 3: Essential"), failed.output());
      endpoint.endTasks("a-1", -1);
      Result never = operator.make("run-task", "ENV=production", "APP=a-1");
      assertNotEquals(0, never.status());
      assertTrue(never.output().contains("the task did not start"), never.output());

      assertEquals("v1", endpoint.parameter(STACK, "Tag"));
      endpoint.drainTasks();
      build(folder, operator, endpoint);

      Result gone = operator.make("delete-riglet", "YES=1");
      assertEquals(0, gone.status(), gone.output());
      assertEquals(List.of(), endpoint.stacks());
    }
  }

  private static void build(Path folder, Operator operator, AwsEndpoint endpoint) throws Exception {
    Files.writeString(
        folder.resolve("step.sh"),
        BuildStep.of(Files.readString(operator.out().resolve("build/a-1.yaml")), "TaskProject"));
    Path aws = folder.resolve("aws");
    Files.writeString(
        aws,
        "#!/bin/bash\nexec %s \"$@\" --endpoint-url %s --region us-west-2\n"
            .formatted(String.join(" ", AwsCli.loadedOnce()), endpoint.url()));
    assertTrue(aws.toFile().setExecutable(true));
    List<String> command =
        List.of(
            "/usr/bin/env",
            "PATH=" + folder + ":" + System.getenv("PATH"),
            "STACK=" + STACK,
            "CONTAINER=a-1",
            "MINUTES=9",
            "CODEBUILD_BUILD_ID=p:0a1b",
            "PAUSE=0",
            "bash",
            folder.resolve("step.sh").toString());

    endpoint.endTasks("a-1", 0);
    Result done = operator.run(command);
    assertEquals(0, done.status(), done.output());
    assertTrue(done.output().contains(STACK + " a-1/a-1/0\n"), done.output());
    assertTrue(endpoint.drainTasks().get(0).contains("\"startedBy\":\"0a1b\""));

    endpoint.endTasks("a-1", 3);
    Result failed = operator.run(command);
    assertEquals(1, failed.status(), failed.output());
    assertTrue(failed.output().contains("exit code 3"), failed.output());
  }
}
