package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build step that runs a task before a deployment, in bash with a recorder for the CLI. */
class DeploymentTaskStepTest {
  private static final String TASK = "arn:aws:ecs:eu-west-1:123456789012:task/c/0123";
  private static final String STARTED = TASK + "\\tNone\\tNone\n";
  private static final String RUNNING = "RUNNING\\tNone\\tNone\\tNone\n";
  private static final String ENDED = "Essential container in task exited";

  @TempDir Path folder;

  @BeforeEach
  void placeTheCli() throws IOException {
    Files.writeString(
        folder.resolve("step.sh"), BuildStep.approved("everything/build/api.yaml", "TaskProject"));
    Files.writeString(
        folder.resolve("outputs"),
        "TaskDefinition\tarn:task-definition/t:7\nCluster\tc\nLaunchType\tFARGATE\n"
            + "Network\tawsvpcConfiguration={subnets=[subnet-1],securityGroups=[sg-1]}\n");
    Path cli = folder.resolve("aws");
    // Answers with the next line of `starts` or `looks`, and with an error for one that is empty.
    Files.writeString(
        cli,
        """
        #!/usr/bin/env bash
        printf '%s\n' "$*" >>calls
        case "$1 $2" in
          'cloudformation describe-stacks') cat outputs; exit ;;
          'logs get-log-events') [[ -e log ]] && cat log; exit ;;
          'ecs stop-task') exit ;;
          'ecs run-task') from=starts ;;
          'ecs describe-tasks') from=looks ;;
        esac
        line=$(head -n 1 "$from"); sed -i 1d "$from"
        [[ -n $line ]] || { echo 'An error occurred' >&2; exit 254; }
        printf '%b\n' "$line"
        """);
    assertTrue(cli.toFile().setExecutable(true));
  }

  @Test
  void aTaskThatEndsWellLetsTheDeploymentGoOn() throws Exception {
    Files.writeString(folder.resolve("log"), "3 migrations\n");

    Tool.Outcome outcome = run(STARTED, "PENDING\\tNone\\tNone\\tNone\n" + RUNNING + ended("0"), 9);

    assertEquals(0, outcome.status(), outcome.output());
    assertTrue(outcome.output().contains("PENDING\nRUNNING\nSTOPPED\n"), outcome.output());
    assertTrue(outcome.output().contains("api/api/0123:\n3 migrations\n"), outcome.output());
    assertTrue(
        calls()
            .contains(
                "ecs run-task --cluster c --task-definition arn:task-definition/t:7 --launch-type"
                    + " FARGATE --network-configuration"
                    + " awsvpcConfiguration={subnets=[subnet-1],securityGroups=[sg-1]}"
                    + " --started-by 0a1b --propagate-tags TASK_DEFINITION"),
        calls());
    assertFalse(calls().contains("stop-task"), calls());
  }

  @Test
  void hostsThatFollowTheTasksAreAskedForByTheirCapacityProvider() throws Exception {
    Files.writeString(
        folder.resolve("outputs"),
        "Cluster\tc\nTaskDefinition\tarn:task-definition/t:7\nCapacity\tcapacityProvider=hosts,weight=1\n");

    assertEquals(0, run(STARTED, ended("0"), 9).status());
    assertTrue(
        calls().contains("t:7 --capacity-provider-strategy capacityProvider=hosts,weight=1 --st"),
        calls());
  }

  @Test
  void anExitCodeStopsThePipeline() throws Exception {
    Files.writeString(folder.resolve("log"), "relation exists already\n");

    Tool.Outcome outcome = run(STARTED, RUNNING + ended("3"), 9);

    assertEquals(1, outcome.status());
    assertTrue(outcome.output().contains("relation exists already"), outcome.output());
    assertTrue(outcome.output().endsWith("exit code 3: " + ENDED + "\n"), outcome.output());
  }

  @Test
  void aContainerThatNeverStartedIsNotTakenForOneThatEnded() throws Exception {
    Tool.Outcome outcome =
        run(STARTED, "STOPPED\\tNone\\tCannotPullContainerError: x\\tTask failed to start\n", 9);

    assertEquals(1, outcome.status());
    assertTrue(
        outcome
            .output()
            .contains("did not start: Task failed to start CannotPullContainerError: x"),
        outcome.output());
  }

  @Test
  void whatEcsDoesNotRunFailsAtOnce() throws Exception {
    Tool.Outcome outcome = run("None\\tATTRIBUTE\\tecs.capability.x\n", "", 9);

    assertEquals(1, outcome.status());
    assertTrue(outcome.output().contains("t:7: ATTRIBUTE, ecs.capability.x"), outcome.output());
    assertFalse(calls().contains("stop-task"), calls());
  }

  @Test
  void aFullClusterIsWaitedForWhileThereIsTime() throws Exception {
    String full = "None\\tRESOURCE:MEMORY\\tNone\n";

    assertEquals(0, run(full + full + STARTED, ended("0"), 9).status());

    Tool.Outcome late = run(full, "", 0);
    assertEquals(1, late.status());
    assertTrue(late.output().contains("within 0 minutes: RESOURCE:MEMORY"), late.output());
  }

  @Test
  void aTaskThatTakesTooLongIsStoppedAndHasFailed() throws Exception {
    Tool.Outcome outcome = run(STARTED, RUNNING + RUNNING + ended("0"), 0);

    assertEquals(1, outcome.status());
    assertTrue(outcome.output().contains("did not end within 0 minutes"), outcome.output());
    assertEquals(2, calls().split("ecs stop-task --cluster c --task " + TASK, -1).length, calls());
  }

  /** AWS may not answer for a while; after that nobody would know how the task ends. */
  @Test
  void aTaskThatCannotBeFollowedIsStopped() throws Exception {
    assertEquals(0, run(STARTED, "\n\n\n" + RUNNING + "\n" + ended("0"), 9).status());
    assertFalse(calls().contains("stop-task"), calls());

    Tool.Outcome outcome = run(STARTED, "\n", 9);
    assertEquals(1, outcome.status());
    assertTrue(outcome.output().contains("does not know " + TASK), outcome.output());
    assertTrue(calls().contains("stop-task --cluster c --task " + TASK), calls());
  }

  @Test
  void shellcheckFindsNothing() throws Exception {
    assertEquals(
        new Tool.Outcome(0, ""),
        Tool.run(folder, List.of("shellcheck", "--shell=bash", "step.sh"), Map.of()));
  }

  private static String ended(String code) {
    return "STOPPED\\t" + code + "\\tNone\\t" + ENDED + "\n";
  }

  private String calls() throws IOException {
    return Files.readString(folder.resolve("calls"));
  }

  private Tool.Outcome run(String starts, String looks, int minutes)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("starts"), starts);
    Files.writeString(folder.resolve("looks"), looks);
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", folder + ":" + System.getenv("PATH"));
    environment.put("STACK", "buildit-bookit-staging-task-api-release-2");
    environment.put("CONTAINER", "api");
    environment.put("MINUTES", Integer.toString(minutes));
    environment.put("CODEBUILD_BUILD_ID", "api-task:0a1b");
    environment.put("PAUSE", "0");
    return Tool.run(folder, List.of("bash", "step.sh"), environment);
  }
}
