package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.model.stack.Stack;
import dev.rigc.plan.Sha256;
import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when AWS says no, at any stack, and what the same command does then. */
final class FailedStackTest {
  private AwsEndpoint endpoint;
  private Operator operator;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    endpoint = new AwsEndpoint("us-west-2");
    operator = new Operator(folder, SampleRiglet.SMALL, endpoint);
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void everyStackMayFailOnceAndTheSameCommandCompletesIt() throws Exception {
    for (Stack stack : operator.plan().stacks()) {
      String name = stack.name().value();
      endpoint.failOnce(name);
      Result failed = operator.make(create(stack));
      assertNotEquals(0, failed.status(), failed.output());
      assertTrue(failed.output().contains(name + ": ended in ROLLBACK_COMPLETE"), failed.output());
      assertTrue(
          failed.output().contains("CREATE_FAILED: Injected failure: \"quota\" reached"),
          failed.output());
      Result completed = operator.make(create(stack));
      assertEquals(0, completed.status(), completed.output());
      assertEquals("CREATE_COMPLETE", endpoint.status(name).get());
    }
  }

  /** What a failed creation leaves behind is in the way of the next one. */
  @Test
  void whatAlreadyExistsIsNamedWithTheWayOut() throws Exception {
    Path deps = operator.out().resolve("deps.yaml");
    String template = Files.readString(deps);
    String retained = template.replaceFirst("DeletionPolicy: Delete", "DeletionPolicy: Retain");
    Files.writeString(deps, retained);
    Path plan = operator.out().resolve("riglet.json");
    Files.writeString(
        plan, Files.readString(plan).replace(Sha256.of(template), Sha256.of(retained)));
    String name = operator.plan().stacks().get(0).name().value();
    endpoint.failOnce(name);
    Result failed = operator.make("create-deps");
    assertTrue(failed.output().contains("DELETE_SKIPPED  AWS::S3::Bucket"), failed.output());
    Result again = operator.make("create-deps");
    assertNotEquals(0, again.status(), again.output());
    assertTrue(again.output().contains("delete it, or import it into the stack."), again.output());
  }

  private static String[] create(Stack stack) {
    String part =
        switch (stack.kind()) {
          case "compute-ecs" -> "compute";
          case "db-couch" -> "db";
          default -> stack.kind();
        };
    List<String> words = new ArrayList<>(List.of("create-" + part));
    stack.environment().ifPresent(name -> words.add("ENV=" + name));
    stack.application().ifPresent(name -> words.add("APP=" + name));
    if (stack.kind().equals("app")) {
      words.add("TAG=one");
    }
    return words.toArray(String[]::new);
  }

  /** Of an application, that is what lets its pipeline create it anew. */
  @Test
  void whatIsLeftOfAFailedCreationCanBeDeleted() throws Exception {
    assertEquals(0, operator.make("create-deps").status());
    endpoint.force(operator.plan().stacks().get(0).name().value(), "ROLLBACK_COMPLETE");
    Result deleted = operator.make("delete-deps", "YES=1");
    assertEquals(0, deleted.status(), deleted.output());
    assertEquals(List.of(), endpoint.stacks());
  }

  @Test
  void anUpdateThatIsRolledBackSaysWhatFailedAndWhatToDo() throws Exception {
    assertEquals(0, operator.make("create-deps").status());
    String deps = operator.plan().stacks().get(0).name().value();
    endpoint.failOnce(deps);
    operator.compile(SampleRiglet.SMALL.replace("buildit.tools", "other.tools"));
    Result failed = operator.make("update-deps");
    assertNotEquals(0, failed.status());
    assertTrue(failed.output().contains("ended in UPDATE_ROLLBACK_COMPLETE"), failed.output());
    assertTrue(
        failed.output().contains("Fix the cause, then `make update-deps`."), failed.output());
    assertEquals(0, operator.make("update-deps").status());
  }

  @Test
  void aStackThatIsStuckGetsAWayOut() throws Exception {
    assertEquals(0, operator.make("create-deps").status());
    String deps = operator.plan().stacks().get(0).name().value();
    endpoint.force(deps, "UPDATE_ROLLBACK_FAILED");
    assertTrue(operator.make("update-deps").output().contains("continue-update-rollback"));
    endpoint.force(deps, "DELETE_FAILED");
    assertTrue(operator.make("create-deps").output().contains("`make delete-deps` again"));
    endpoint.force(deps, "ROLLBACK_COMPLETE");
    assertTrue(operator.make("update-deps").output().contains("Its creation was rolled back"));
    endpoint.force(deps, "CREATE_COMPLETE");
    endpoint.failOnce(deps);
    Result failed = operator.make("delete-deps", "YES=1");
    assertNotEquals(0, failed.status());
    assertTrue(failed.output().contains("ended in DELETE_FAILED"), failed.output());
    assertEquals(0, operator.make("delete-deps", "YES=1").status());
    assertEquals(List.of(), endpoint.stacks());
  }

  @Test
  void whatSomeoneElseBeganIsWaitedFor() throws Exception {
    assertEquals(0, operator.make("create-deps").status());
    String deps = operator.plan().stacks().get(0).name().value();
    endpoint.beSlow(true);
    String delete =
        "\"$AWS\" cloudformation delete-stack --region us-west-2 --endpoint-url \"$AWS_ENDPOINT\""
            + " --stack-name "
            + deps;
    assertEquals(0, operator.run(List.of("bash", "-c", delete)).status());
    Result created = operator.make("create-deps");
    assertEquals(0, created.status(), created.output());
    assertTrue(
        created.output().contains("is in DELETE_IN_PROGRESS; waiting for it to end."),
        created.output());
    assertTrue(created.output().contains("DELETE_COMPLETE  AWS::S3::Bucket"), created.output());
    assertEquals("CREATE_COMPLETE", endpoint.status(deps).get());
  }

  @Test
  void whatWasNeverCreatedIsNotUpdated() throws Exception {
    Result refused = operator.make("update-deps");
    assertNotEquals(0, refused.status());
    assertTrue(refused.output().contains("`make create-deps` makes it."), refused.output());
  }

  @Test
  void credentialsOfAnotherAccountChangeNothing() throws Exception {
    endpoint.lack("account");
    Result refused = operator.make("create-deps");
    assertNotEquals(0, refused.status());
    assertTrue(refused.output().contains("999999999999"), refused.output());
    assertEquals(List.of(), endpoint.stacks());
  }
}
