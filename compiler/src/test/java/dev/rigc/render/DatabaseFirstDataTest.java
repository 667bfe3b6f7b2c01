package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A database that starts with a backup. */
class DatabaseFirstDataTest extends DatabaseHostCase {
  @Test
  void anEmptyVolumeStartsWithTheBackupThatTheRigletNames() throws Exception {
    DatabaseHost host = host("everything", "sandbox");
    host.putBackup("2026-11-30T02-00-00Z", "of production");
    Tool.Outcome boot = host.boot();
    assertEquals(0, boot.status(), boot.output());
    assertEquals("of production", host.file("mnt/couchdb/data/_dbs.couch"));
    assertInOrder(
        host.drainCommands(),
        "mount /mnt/couchdb",
        "aws s3api get-object .*",
        "chown -R 5984:5984 .*",
        "docker run .*");
  }

  @Test
  void aVolumeThatHasDatabasesIsNotRestored() throws Exception {
    DatabaseHost host = host("everything", "sandbox").put("mark/formatted", "");
    host.put("mnt/couchdb/data/_dbs.couch", "own");
    Tool.Outcome boot = host.boot();
    assertEquals(0, boot.status(), boot.output());
    assertEquals("own", host.file("mnt/couchdb/data/_dbs.couch"));
    List<String> commands = host.drainCommands();
    assertFalse(commands.stream().anyMatch(line -> line.contains("s3api")), commands::toString);
  }

  @Test
  void aFirstBootWithoutTheBackupFailsAndStartsNoEmptyDatabase() throws Exception {
    DatabaseHost host = host("everything", "sandbox");
    assertNotEquals(0, host.boot().status());
    List<String> commands = host.drainCommands();
    String told = find(commands, "aws sns publish");
    assertTrue(told.contains("does not start: the backup cannot be restored"), told);
    assertFalse(commands.stream().anyMatch(line -> line.startsWith("docker run")), told);
    assertFalse(host.has("mnt/couchdb/data"));
  }
}
