package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.model.stack.Stack;
import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A riglet one of whose stacks is in another region than all others, from its making to its end.
 */
@Execution(ExecutionMode.CONCURRENT)
final class OtherRegionTest {
  private static final String CHECKS = "o-1-p-2-production-health-checks";
  private static final String DEPS = "o-1-p-2-deps";
  private static final String HOME = "us-west-2";
  private static final String FAR = "us-east-1";
  private static final String MONITORED =
      SampleRiglet.SMALL + "notifications: { ops: [ops@buildit.tools] }\nmonitoring: {}\n";

  private AwsEndpoint endpoint;
  private Operator operator;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    endpoint = new AwsEndpoint(HOME);
    operator = new Operator(folder, MONITORED, endpoint);
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void isMadeWatchedChangedAndDeletedThere() throws Exception {
    Result preview = operator.make("preview-riglet");
    assertTrue(does("create-riglet").contains(CHECKS + ": CREATE_COMPLETE"));
    assertEquals(List.of(CHECKS), endpoint.stacks(FAR));
    assertFalse(endpoint.stacks(HOME).contains(CHECKS), preview.output());
    assertEquals(operator.plan().stacks().size() - 2, endpoint.stacks(HOME).size());
    assertTrue(does("create-riglet").contains(CHECKS + ": no changes."));

    assertTrue(row(does("status-riglet"), CHECKS).matches(".* CREATE_COMPLETE .* us-east-1"));
    assertFalse(row(does("status-riglet"), DEPS).contains(HOME));
    assertTrue(does("outputs-health-checks", "ENV=production").contains(CHECKS + ":"));
    assertTrue(does("list-riglet-stacks").contains(CHECKS));
    assertTrue(does("drift-health-checks", "ENV=production").contains(CHECKS + ": IN_SYNC"));

    does("protect-riglet");
    Result refused = operator.make("delete-riglet", "YES=1");
    assertNotEquals(0, refused.status());
    assertTrue(refused.output().contains("Termination protection is on"), refused.output());
    does("un-protect-riglet");

    operator.compile(MONITORED.replace("port: 80", "port: 80\n    healthCheck: /ping"));
    String change = does("preview-health-checks", "ENV=production");
    assertTrue(change.contains("AWS::Route53::HealthCheck"), change);
    does("update-riglet");
    assertEquals("UPDATE_COMPLETE", endpoint.status(CHECKS).orElseThrow());

    String deleted = does("delete-riglet", "YES=1");
    assertTrue(deleted.contains(CHECKS + " (in us-east-1)"), deleted);
    assertEquals(List.of(), endpoint.stacks());
    assertTrue(operator.recordedArguments().contains("--region us-east-1"));
  }

  @Test
  void aFailureThereNamesItsRegion() throws Exception {
    does("create-health-checks", "ENV=production");
    endpoint.force(CHECKS, "UPDATE_ROLLBACK_FAILED");
    Result refused = operator.make("update-health-checks", "ENV=production");
    assertNotEquals(0, refused.status());
    assertTrue(
        refused.output().contains("continue-update-rollback --region us-east-1"), refused.output());
  }

  @Test
  void sideBySideEachStackGoesToItsRegion() throws Exception {
    does("-j4", "create-riglet");
    assertEquals(List.of(CHECKS), endpoint.stacks(FAR));
    does("-j4", "delete-riglet", "YES=1");
    assertEquals(List.of(), endpoint.stacks());
  }

  @Test
  void aLargeTemplateIsReadFromTheBucketOfTheRiglet() throws Exception {
    StringBuilder many = new StringBuilder(MONITORED);
    int applications = many.indexOf("applications:\n") + "applications:\n".length();
    for (int i = 0; i < 60; i++) {
      many.insert(
          applications,
          "  more-%d: { repository: a/b, priority: %d, port: 80 }\n".formatted(i, 200 + i));
    }
    operator.compile(many.toString());
    Stack checks =
        operator.plan().stacks().stream()
            .filter(stack -> stack.name().value().equals(CHECKS))
            .findFirst()
            .orElseThrow();
    assertTrue(operator.template(checks).length() > 51_200);
    does("create-deps");
    does("create-health-checks", "ENV=production");
    assertEquals(List.of(CHECKS), endpoint.stacks(FAR));
    assertEquals(1, endpoint.objects("o-1-p-2-123456789012-us-west-2-artifacts", ".yaml").size());
    assertTrue(operator.recordedArguments().contains(".s3.us-west-2.amazonaws.com/stacks/"));
  }

  @Test
  void namesWhatIsThereWithItsTagsAndNotInTheRiglet() throws Exception {
    does("create-health-checks", "ENV=production");
    operator.compile(
        MONITORED.replace(
            "production: {",
            "live: { cidr: 10.40.0.0/16 }\n  production: { monitoring: { healthChecks: false },"));
    String status = does("status-riglet");
    assertTrue(status.contains(CHECKS + " is in CREATE_COMPLETE in us-east-1 and carries"), status);
  }

  @Test
  void aRigletOfThatRegionNeedsNoOther() throws Exception {
    endpoint.close();
    endpoint = new AwsEndpoint(FAR);
    operator = new Operator(operator.out().resolve("home"), MONITORED.replace(HOME, FAR), endpoint);
    does("create-riglet");
    assertTrue(endpoint.stacks(FAR).contains(CHECKS));
    assertFalse(operator.recordedArguments().contains("--region us-west-2"));
    Stack checks =
        operator.plan().stacks().stream()
            .filter(stack -> stack.name().value().equals(CHECKS))
            .findFirst()
            .orElseThrow();
    assertFalse(operator.template(checks).contains("AWS::SNS::Topic"));
  }

  private String does(String... words) throws Exception {
    Result result = operator.make(words);
    assertEquals(0, result.status(), result.output());
    return result.output();
  }

  private static String row(String table, String stack) {
    return table.lines().filter(line -> line.startsWith(stack + " ")).findFirst().orElseThrow();
  }
}
