package dev.rigc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.deploy.Operator.Result;
import dev.rigc.deploy.aws.AwsEndpoint;
import dev.rigc.model.stack.Layer;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real twig riglet with make -j. */
final class SideBySideTest {
  @Test
  void noStackIsStartedBeforeThoseItDependsOn(@TempDir Path folder) throws Exception {
    try (AwsEndpoint endpoint = new AwsEndpoint("us-west-2")) {
      endpoint.store("/buildit/twig/slack-webhook", "x");
      endpoint.store("/buildit/twig/ldap-url", "x");
      Operator operator = new Operator(folder, SampleRiglet.twig(), endpoint);
      Result created = operator.make("-j3", "create-riglet");
      assertEquals(0, created.status(), created.output());
      List<String> requests = endpoint.drainRequests();
      for (Stack stack : operator.plan().stacks()) {
        if (stack.layer() != Layer.APP) {
          int executed = requests.indexOf("ExecuteChangeSet " + stack.name());
          assertTrue(executed >= 0, stack.name().value());
          for (StackName before : stack.dependsOn()) {
            assertTrue(
                requests.indexOf("ExecuteChangeSet " + before) < executed, requests.toString());
          }
        }
      }
      int stagingFoundation = requests.indexOf("CreateChangeSet buildit-twig-staging-foundation");
      int integrationDatabase =
          requests.indexOf("ExecuteChangeSet buildit-twig-integration-db-couch");
      assertTrue(
          stagingFoundation < integrationDatabase, "The environments waited for each other.");
    }
  }
}
