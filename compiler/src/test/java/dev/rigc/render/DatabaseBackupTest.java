package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Backups of the database files, and what brings them back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseBackupTest {
  private static final String BACKUP = "couchdb-backup";
  private static final String RESTORE = "couchdb-restore";

  @TempDir static Path folder;
  private DatabaseHost host;
  private CouchDb couchDb;

  @BeforeAll
  void boot() throws Exception {
    couchDb = new CouchDb(DatabaseHost.ADMIN_PASSWORD);
    host = new DatabaseHost(folder, DatabaseHostCase.stack("twig", "staging"), couchDb);
    Tool.Outcome boot = host.boot();
    assertEquals(0, boot.status(), boot.output());
  }

  @AfterAll
  void stop() {
    couchDb.close();
  }

  @BeforeEach
  void putData() throws Exception {
    host.empty();
    host.put("mark/mounted", "");
    host.put("etc/couchdb-admin", DatabaseHost.ADMIN_PASSWORD);
    host.put("mnt/couchdb/data/_dbs.couch", "the list of databases");
    host.put("mnt/couchdb/data/shards/a.couch", "one");
  }

  @Test
  void aBackupClonesAllFilesWhileCouchDbPausesAndUploadsTheClones() throws Exception {
    backUp();
    DatabaseHostCase.assertInOrder(
        host.drainCommands(),
        "docker pause couchdb.*",
        "cp -a --reflink=always data backup.clone.*",
        "docker unpause couchdb.*",
        "aws s3 sync --only-show-errors --delete backup.clone s3://word-BackupBucket/data.*",
        "aws s3api list-object-versions .*",
        "aws s3 cp .* s3://word-BackupBucket/backups/\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ.*");
    assertFalse(host.has("mnt/couchdb/backup.clone"));
  }

  @Test
  void couchDbGoesOnWhenCloningFails() throws Exception {
    host.put("mark/no-reflink", "");
    assertEquals(1, host.run(BACKUP).status());
    List<String> commands = host.drainCommands();
    DatabaseHostCase.assertInOrder(
        commands, "docker pause couchdb.*", "docker unpause couchdb.*", "aws sns .*");
    assertFalse(commands.stream().anyMatch(line -> line.contains("s3 sync")), commands::toString);
  }

  @Test
  void aFileThatChangedWhileItsBackupWasUploadedIsUploadedNextTime() throws Exception {
    backUp();
    host.put("mnt/couchdb/data/shards/a.couch", "two");
    host.date(
        "mnt/couchdb/data/shards/a.couch", host.dateOf("mnt/couchdb/backup.stamp").plusMillis(5));
    backUp();
    host.put("mnt/couchdb/data/shards/a.couch", "lost");
    assertEquals(0, host.run(RESTORE, "--yes").status());
    assertEquals("two", host.file("mnt/couchdb/data/shards/a.couch"));
  }

  @Test
  void aFileThatDidNotChangeIsNotUploadedAgain() throws Exception {
    backUp();
    int uploads = host.uploads();
    backUp();
    assertEquals(uploads + 1, host.uploads(), "the list of the backup alone");
  }

  @Test
  void eachBackupCanBeRestoredAsItWas() throws Exception {
    host.put("mnt/couchdb/data/shards/old.couch", "deleted later");
    String first = backUp();
    Files.delete(folder.resolve("mnt/couchdb/data/shards/old.couch"));
    host.put("mnt/couchdb/data/shards/a.couch", "second");
    host.with("BACKUP_TIME", "2031-01-02T03-04-05Z");
    backUp();
    host.with("BACKUP_TIME", "");
    Tool.Outcome restored = host.run(RESTORE, "--yes", first);
    assertEquals(0, restored.status(), restored.output());
    assertEquals("one", host.file("mnt/couchdb/data/shards/a.couch"));
    assertEquals("deleted later", host.file("mnt/couchdb/data/shards/old.couch"));
    assertEquals("second", host.file("mnt/couchdb/data.before/shards/a.couch"));
    assertEquals(0, host.run(RESTORE, "--yes", "2031-01-02").status());
    assertEquals("second", host.file("mnt/couchdb/data/shards/a.couch"));
    assertFalse(host.has("mnt/couchdb/data/shards/old.couch"));
  }

  @Test
  void aRestoreStopsCouchDbOnlyWhenAllFilesAreThere() throws Exception {
    backUp();
    host.drainCommands();
    assertEquals(0, host.run(RESTORE, "--yes", "latest").status());
    DatabaseHostCase.assertInOrder(
        host.drainCommands(),
        "aws s3api get-object .*",
        "chown -R .* restore/data.*",
        "docker stop couchdb.*",
        "docker start couchdb.*",
        "aws .*get-secret-value .*");
  }

  @Test
  void aRestoreThatCannotBeCompleteChangesNothing() throws Exception {
    assertEquals(2, host.run(RESTORE).status());
    Tool.Outcome without = host.run(RESTORE, "--yes");
    assertEquals(new Tool.Outcome(1, "There is no backup latest in word-BackupBucket.\n"), without);
    backUp();
    host.put("mnt/couchdb/data/shards/a.couch", "now");
    host.drainCommands();
    host.put("mark/short-answer", "");
    Tool.Outcome cut = host.run(RESTORE, "--yes");
    assertEquals(1, cut.status());
    assertTrue(cut.output().contains("has another size than its backup."), cut.output());
    List<String> commands = host.drainCommands();
    assertFalse(commands.stream().anyMatch(line -> line.startsWith("docker")), commands::toString);
    assertEquals("now", host.file("mnt/couchdb/data/shards/a.couch"));
    assertFalse(host.has("mnt/couchdb/restore"));
  }

  @Test
  void theDatabasesOfBeforeComeBackIfCouchDbDoesNotAnswerWithTheBackup() throws Exception {
    backUp();
    host.put("mnt/couchdb/data/shards/a.couch", "now");
    host.put("etc/couchdb-admin", "wrong");
    Tool.Outcome failed = host.run(RESTORE, "--yes");
    assertEquals(1, failed.status());
    assertTrue(failed.output().contains("Nothing was restored"), failed.output());
    assertEquals("now", host.file("mnt/couchdb/data/shards/a.couch"));
    assertFalse(host.has("mnt/couchdb/data.before"));
    DatabaseHostCase.assertInOrder(
        host.drainCommands(),
        "docker stop .*",
        "docker start .*",
        "docker stop .*",
        "docker start .*");
  }

  @Test
  void aRestoreAfterOneThatWasCutOffBetweenItsMovesBringsTheDataBackFirst() throws Exception {
    backUp();
    Files.move(folder.resolve("mnt/couchdb/data"), folder.resolve("mnt/couchdb/data.before"));
    host.put("mark/short-answer", "");
    assertEquals(1, host.run(RESTORE, "--yes").status());
    assertEquals("one", host.file("mnt/couchdb/data/shards/a.couch"));
  }

  @Test
  void aBackupWithoutTheVolumeCopiesNothingAndSaysSo() throws Exception {
    host.drainCommands();
    host.remove("mark/mounted");
    assertEquals(1, host.run(BACKUP).status());
    host.put("mark/mounted", "");
    host.remove("mnt/couchdb/data/_dbs.couch");
    assertEquals(1, host.run(BACKUP).status());
    List<String> commands = host.drainCommands();
    assertFalse(commands.stream().anyMatch(line -> line.contains("s3 sync")), commands::toString);
    assertEquals(2, commands.stream().filter(line -> line.startsWith("aws sns publish")).count());
  }

  /** The name of a new backup. */
  private String backUp() throws Exception {
    Tool.Outcome backup = host.run(BACKUP);
    assertEquals(0, backup.status(), backup.output());
    String said = backup.output();
    int start = said.indexOf("Backup ") + "Backup ".length();
    return said.substring(start, said.indexOf(": ", start));
  }
}
