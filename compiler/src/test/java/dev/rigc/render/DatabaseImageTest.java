package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host from a machine image that has CouchDB in it. */
class DatabaseImageTest extends DatabaseHostCase {
  @Test
  void anImageThatLacksSomethingIsRefusedWithAllThatItLacks() throws Exception {
    DatabaseHost host = host("everything");
    Tool.Outcome boot = host.boot();
    assertNotEquals(0, boot.status());
    String lacks =
        "The image lacks the service couchdb, the folder /var/lib/couchdb, the folder"
            + " /opt/couchdb/etc/local.d.";
    List<String> commands = host.drainCommands();
    String told = find(commands, "aws sns publish");
    assertTrue(told.endsWith("does not start: " + lacks), told);
    assertTrue(find(commands, "aws cloudformation signal-resource").endsWith("--status FAILURE"));
    assertFalse(commands.stream().anyMatch(line -> line.contains("attach-")), commands::toString);
  }

  @Test
  void anImageThatDoesNotAnswerByTheSecondInterfaceIsRefused() throws Exception {
    DatabaseHost host = image().with("LEAVES_BY", "ens5");
    assertNotEquals(0, host.boot().status());
    String told = find(host.drainCommands(), "aws sns publish");
    assertTrue(told.endsWith("gave up after ten minutes: answers_from_address"), told);
  }

  @Test
  void anImageRunsOnTheVolumeWithTheAdminOfTheSecret() throws Exception {
    DatabaseHost host = image();
    Tool.Outcome boot = host.boot();
    assertEquals(0, boot.status(), boot.output());
    assertEquals("from the image", host.file("mnt/couchdb/data/_dbs.couch"));
    assertFalse(host.has("mnt/couchdb/data.new"));
    assertEquals(
        "/mnt/couchdb/data /var/lib/couchdb none"
            + " bind,nofail,x-systemd.requires-mounts-for=/mnt/couchdb 0 0",
        host.file("etc/fstab").lines().toList().get(1));
    assertEquals(
        "[Unit]\nRequiresMountsFor=/var/lib/couchdb\n",
        host.file("etc/systemd/system/couchdb.service.d/data.conf"));
    assertEquals("rw-------", host.permissions("opt/couchdb/etc/local.d/90-riglet.ini"));
    assertTrue(
        host.file("opt/couchdb/etc/local.d/90-riglet.ini")
            .endsWith("[admins]\nadmin = " + DatabaseHost.ADMIN_PASSWORD + "\n"));
    List<String> commands = host.drainCommands();
    assertInOrder(
        commands,
        "systemctl stop couchdb",
        "mount /var/lib/couchdb.*",
        "systemctl enable couchdb.*",
        "systemctl start couchdb.*",
        "curl -fsS http://10.10.100.7:5984/_up.*",
        "aws cloudformation signal-resource .* --status SUCCESS.*");
    assertFalse(commands.toString().contains(DatabaseHost.ADMIN_PASSWORD), commands::toString);
    assertTrue(couchDb.roles("application", DatabaseHost.PASSWORD).isPresent());
  }

  @Test
  void anImagesHostRestoresAndMovesTheMountToTheNewFolder() throws Exception {
    DatabaseHost host = image();
    Tool.Outcome boot = host.boot();
    assertEquals(0, boot.status(), boot.output());
    assertEquals(0, host.run("couchdb-backup").status());
    assertInOrder(
        host.drainCommands(),
        "systemctl kill --signal=STOP couchdb.*",
        "cp .*",
        "systemctl kill --signal=CONT couchdb.*");
    assertEquals(0, host.run("couchdb-restore", "--yes").status());
    assertInOrder(
        host.drainCommands(),
        "systemctl stop couchdb.*",
        "umount /var/lib/couchdb.*",
        "mount /var/lib/couchdb.*",
        "systemctl start couchdb.*");
  }

  /** An image with all that templates-src/README.md asks for. */
  private DatabaseHost image() throws IOException, InterruptedException {
    return host("everything")
        .put("mark/service", "")
        .put("opt/couchdb/etc/local.d/10-own.ini", "")
        .put("var/lib/couchdb/_dbs.couch", "from the image");
  }
}
