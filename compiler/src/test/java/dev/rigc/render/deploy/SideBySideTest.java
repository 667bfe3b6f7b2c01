package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real twig riglet, all 18 stacks, with make -j: made, made again, taken down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SideBySideTest {
  private AwsEndpoint endpoint;
  private Operator operator;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    endpoint = new AwsEndpoint("us-west-2");
    endpoint.store("/buildit/twig/slack-webhook", "x");
    for (String environment : List.of("integration", "staging", "production")) {
      endpoint.store("/buildit/twig/" + environment + "/ldap-url", "x");
    }
    operator = new Operator(folder, SampleRiglet.twig(), endpoint);
  }

  @AfterAll
  void stop() {
    endpoint.close();
  }

  @Test
  @Order(1)
  void noStackIsStartedBeforeThoseItDependsOn() throws Exception {
    Result created = operator.make("-j3", "create-riglet");
    assertEquals(0, created.status(), created.output());
    List<String> requests = endpoint.drainRequests();
    for (Stack stack : stacksOfOperators()) {
      int executed = requests.indexOf("ExecuteChangeSet " + stack.name());
      assertTrue(executed >= 0, stack.name().value());
      for (StackName before : stack.dependsOn()) {
        assertTrue(requests.indexOf("ExecuteChangeSet " + before) < executed, requests.toString());
      }
    }
    int stagingFoundation = requests.indexOf("CreateChangeSet buildit-twig-staging-foundation");
    int integrationDatabase =
        requests.indexOf("ExecuteChangeSet buildit-twig-integration-db-couch");
    assertTrue(stagingFoundation < integrationDatabase, "The environments waited for each other.");
  }

  @Test
  @Order(2)
  void aSecondTimeChangesNothing() throws Exception {
    Result again = operator.make("-j3", "create-riglet");
    assertEquals(0, again.status(), again.output());
    assertFalse(
        endpoint.drainRequests().stream()
            .anyMatch(r -> r.startsWith("ExecuteChangeSet") || r.startsWith("PUT ")),
        again.output());
    for (Stack stack : stacksOfOperators()) {
      assertTrue(again.output().contains(stack.name() + ": no changes."), again.output());
    }
  }

  @Test
  @Order(3)
  void takesNoStackDownBeforeThoseThatDependOnIt() throws Exception {
    for (Stack stack : operator.plan().stacks()) {
      if (stack.kind().equals("app")) {
        endpoint.deploy(stack.name().value(), operator.template(stack), "tag");
      }
    }
    assertEquals(18, endpoint.stacks().size());
    Result deleted = operator.make("-j3", "delete-riglet", "YES=1");
    assertEquals(0, deleted.status(), deleted.output());
    assertEquals(List.of(), endpoint.stacks());
    List<String> ends =
        deleted.output().lines().filter(l -> l.endsWith(": DELETE_COMPLETE.")).toList();
    for (Stack stack : operator.plan().stacks()) {
      int gone = ends.indexOf(stack.name() + ": DELETE_COMPLETE.");
      for (StackName before : stack.dependsOn()) {
        assertTrue(gone < ends.indexOf(before + ": DELETE_COMPLETE."), ends.toString());
      }
    }
    assertFalse(
        endpoint.drainRequests().contains("ListImports"), "No stack was left that could import.");
  }

  /** Those that operators make; pipelines make the applications. */
  private List<Stack> stacksOfOperators() {
    return operator.plan().stacks().stream().filter(s -> !s.kind().equals("app")).toList();
  }
}
