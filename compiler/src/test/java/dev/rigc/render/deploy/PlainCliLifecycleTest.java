package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole life cycle in which each call starts the AWS CLI itself, as it does for a user. It takes
 * a second for each, so the riglet is as small as it can be.
 */
@Order(1)
final class PlainCliLifecycleTest {
  private static final String RIGLET =
      SampleRiglet.SMALL.replaceAll("(?s)applications:.*", "applications: {}\n");

  @Test
  void aRigletIsCreatedUpdatedAndDeleted(@TempDir Path folder) throws Exception {
    try (AwsEndpoint endpoint = new AwsEndpoint("us-west-2")) {
      Operator operator = new Operator(folder, RIGLET, endpoint, AwsCli.itself());
      String compute = "o-1-p-2-production-compute-ecs";

      does(operator, "-j2", "create-riglet");
      assertEquals("1", endpoint.parameter(compute, "ClusterSize"));
      assertEquals(operator.plan().stacks().size(), endpoint.stacks().size());

      operator.compile(RIGLET + "compute: { size: 2, maxSize: 6 }\n");
      does(operator, "update-compute", "ENV=production");
      assertEquals("2", endpoint.parameter(compute, "ClusterSize"));
      assertTrue(does(operator, "status-riglet").contains("UPDATE_COMPLETE"));

      does(operator, "-j2", "delete-riglet", "YES=1");
      assertEquals(List.of(), endpoint.stacks());
    }
  }

  private static String does(Operator operator, String... words) throws Exception {
    Result result = operator.make(words);
    assertEquals(0, result.status(), result.output());
    return result.output();
  }
}
