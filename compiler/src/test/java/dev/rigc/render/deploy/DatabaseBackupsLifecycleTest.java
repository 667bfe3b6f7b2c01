package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What operators do with the backups of a database, through the real AWS CLI. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DatabaseBackupsLifecycleTest {
  private static final String DATABASE = "o-1-p-2-production-db-couch";
  private static final String BUCKET = "o-1-p-2-production-123456789012-us-west-2-backup";
  private static final String HOST = "i-00000000000000000";

  private AwsEndpoint endpoint;
  private Operator operator;

  @BeforeAll
  void create(@TempDir Path folder) throws Exception {
    endpoint = new AwsEndpoint("us-west-2");
    operator = new Operator(folder, SampleRiglet.SMALL, endpoint);
    Result absent = operator.make("list-backups", "ENV=production");
    assertTrue(absent.output().contains(DATABASE + ": "), absent.output());
    assertNotEquals(0, absent.status());
    Result created = operator.make("create-environment", "ENV=production");
    assertEquals(0, created.status(), created.output());
    assertTrue(listed().contains("has no backup yet in " + BUCKET));
    for (String time :
        List.of("2026-11-29T02-00-00Z", "2026-11-30T02-00-00Z", "2026-11-30T14-00-00Z")) {
      endpoint.putObject(BUCKET, "backups/" + time);
    }
    endpoint.putObject(BUCKET, "data/_dbs.couch");
  }

  @BeforeEach
  void oneHost() {
    endpoint.runHosts(DATABASE, 1);
    endpoint.endCommands("Success");
    endpoint.drainCommands();
  }

  @AfterAll
  void stop() {
    endpoint.close();
  }

  @Test
  void listsTheTimesOfTheBackups() throws Exception {
    assertEquals(
        """
        2026-11-29T02-00-00Z
        2026-11-30T02-00-00Z
        2026-11-30T14-00-00Z
        """,
        listed());
  }

  @Test
  void restoresTheNewestBackupOfADayAndShowsWhatTheHostSays() throws Exception {
    Result restored =
        operator.typing("y\n").make("restore-db", "ENV=production", "FROM=2026-11-30");
    assertEquals(0, restored.status(), restored.output());
    assertTrue(
        restored.output().contains("Replace all databases of production"), restored.output());
    assertTrue(restored.output().contains("said by the host"), restored.output());
    assertTrue(
        restored.output().contains("restored from the backup of 2026-11-30T14-00-00Z."),
        restored.output());
    assertEquals(List.of(command("2026-11-30T14-00-00Z")), endpoint.drainCommands());
  }

  @Test
  void restoresWithoutAskingWhereToldSo() throws Exception {
    Result exact =
        operator.make("restore-db", "ENV=production", "FROM=2026-11-29T02-00-00Z", "YES=1");
    assertEquals(0, exact.status(), exact.output());
    assertEquals(0, operator.make("restore-db", "ENV=production", "FROM=latest", "YES=1").status());
    assertEquals(
        List.of(command("2026-11-29T02-00-00Z"), command("2026-11-30T14-00-00Z")),
        endpoint.drainCommands());
  }

  @Test
  void sendsNothingWithoutConsentABackupOrAHost() throws Exception {
    refused(
        "nothing was changed",
        operator.typing("n\n").make("restore-db", "ENV=production", "FROM=latest"));
    refused("FROM=… must be `latest`, a date", operator.make("restore-db", "ENV=production"));
    refused(
        "must be `latest`, a date",
        operator.make("restore-db", "ENV=production", "FROM=2026-11-30; reboot", "YES=1"));
    refused(
        "There is no backup 2026-12-24 in " + BUCKET,
        operator.make("restore-db", "ENV=production", "FROM=2026-12-24", "YES=1"));
    for (int hosts : List.of(0, 2)) {
      endpoint.runHosts(DATABASE, hosts);
      refused(
          "exactly one host must be running",
          operator.make("restore-db", "ENV=production", "FROM=latest", "YES=1"));
    }
    assertEquals(List.of(), endpoint.drainCommands());
  }

  @Test
  void saysWhatTheHostSaidWhenItFailed() throws Exception {
    endpoint.endCommands("Failed");
    Result failed = operator.make("restore-db", "ENV=production", "FROM=latest", "YES=1");
    refused("the command ended as Failed on " + HOST, failed);
    assertTrue(failed.output().contains("the reason"), failed.output());
  }

  private static void refused(String message, Result result) {
    assertNotEquals(0, result.status(), result.output());
    assertTrue(result.output().contains(message), result.output());
  }

  private static String command(String time) {
    return HOST
        + ": export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin;"
        + " couchdb-restore --yes "
        + time;
  }

  private String listed() throws IOException, InterruptedException {
    Result list = operator.make("list-backups", "ENV=production");
    assertEquals(0, list.status(), list.output());
    return list.output();
  }
}
