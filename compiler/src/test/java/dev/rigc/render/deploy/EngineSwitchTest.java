package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another engine never takes the data of the one before with it. */
final class EngineSwitchTest {
  private static final String COUCHDB = "o-1-p-2-production-db-couch";
  private static final String POSTGRESQL = "o-1-p-2-production-db-aurora-postgresql";
  private static final String MYSQL = "o-1-p-2-production-db-aurora-mysql";

  @Test
  void eachEngineGetsAStackAndTheStacksOfOthersStayUntilTheyAreDeleted(@TempDir Path folder)
      throws Exception {
    try (AwsEndpoint endpoint = new AwsEndpoint("us-west-2")) {
      Operator operator = new Operator(folder, SampleRiglet.SMALL, endpoint);
      assertEquals(0, operator.make("create-environment", "ENV=production").status());
      for (String engine : List.of("aurora-postgresql", "aurora-mysql")) {
        operator.compile(SampleRiglet.SMALL + "database: { engine: " + engine + " }\n");
        Result updated = operator.make("update-environment", "ENV=production");
        assertEquals(0, updated.status(), updated.output());
      }
      for (String stack : List.of(COUCHDB, POSTGRESQL, MYSQL)) {
        assertEquals(Optional.of("CREATE_COMPLETE"), endpoint.status(stack));
      }
      Result status = operator.make("status-riglet");
      for (String left : List.of(COUCHDB, POSTGRESQL)) {
        assertTrue(status.output().contains(left + " is in CREATE_COMPLETE"), status.output());
      }
      assertFalse(status.output().contains(MYSQL + " is in"), status.output());
      Result backups = operator.make("list-backups", "ENV=production");
      assertNotEquals(0, backups.status(), backups.output());
      Result deleted = operator.make("delete-aurora-mysql", "ENV=production", "YES=1");
      assertEquals(0, deleted.status(), deleted.output());
      assertTrue(deleted.output().contains("AWS::RDS::DBCluster"), deleted.output());
    }
  }
}
