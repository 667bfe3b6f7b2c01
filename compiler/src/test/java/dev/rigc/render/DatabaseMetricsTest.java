package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database's host tells CloudWatch, where the riglet has alarms that wait for it. */
class DatabaseMetricsTest extends DatabaseHostCase {
  private static final String TELL = "couchdb-metrics";

  @Test
  void aHostTellsBeforeItIsReadyAndFromThenOnByCron() throws Exception {
    DatabaseHost host = host("monitored", "production");
    assertEquals(0, host.boot().status());
    assertInOrder(
        host.drainCommands(),
        "aws cloudwatch put-metric-data .*--namespace word-Metrics .*DiskUsedPercent --value \\d+.*",
        "aws cloudwatch put-metric-data .*HoursSinceBackup --value 0.*",
        "aws cloudformation signal-resource .* --status SUCCESS.*");
    assertTrue(
        host.file("etc/cron.d/couchdb-metrics").contains("*/5 * * * * root couchdb-metrics"));
  }

  @Test
  void theAgeIsThatOfTheLastBackupOrOfTheHostThatNeverMadeOne() throws Exception {
    DatabaseHost host = host("monitored", "production");
    host.boot();
    assertEquals("26", ageAfter(host, "mnt/couchdb/metrics.start", 26));
    host.put("mnt/couchdb/backup.stamp", "");
    assertEquals("3", ageAfter(host, "mnt/couchdb/backup.stamp", 3));
  }

  private static String ageAfter(DatabaseHost host, String file, int hours) throws Exception {
    long then = host.dateOf(file).getEpochSecond() + hours * 3_600L + 60;
    host.drainCommands();
    assertEquals(0, host.with("BACKUP_TIME", Long.toString(then)).run(TELL).status());
    String line =
        host.drainCommands().stream()
            .filter(command -> command.contains("HoursSinceBackup"))
            .findFirst()
            .orElseThrow();
    return line.replaceAll(".*--value (\\d+).*", "$1");
  }

  @Test
  void withoutItsVolumeItTellsNothingWhichIsAnAlarm() throws Exception {
    DatabaseHost host = host("monitored", "production");
    host.boot();
    host.remove("mark/mounted");
    host.drainCommands();
    assertNotEquals(0, host.run(TELL).status());
    assertFalse(
        host.drainCommands().stream().anyMatch(command -> command.contains("put-metric-data")));
  }

  @Test
  void aHostThatNobodyWatchesTellsNothing() throws IOException {
    for (String text : List.of(TELL, "PutMetricData")) {
      assertFalse(stack("twig", "staging").template().contains(text), text);
    }
  }
}
