package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The database's host at its first boot and at a reboot. */
class DatabaseHostTest extends DatabaseHostCase {
  @Test
  void aFirstBootTakesOverFormatsMountsAndOnlyThenStartsCouchDb() throws Exception {
    DatabaseHost host = host("twig");
    Tool.Outcome boot = host.boot();
    assertEquals(0, boot.status(), boot.output());
    List<String> commands = host.drainCommands();
    assertInOrder(
        commands,
        "curl .*/meta-data/instance-id",
        "curl .*/meta-data/instance-id",
        "aws ec2 attach-volume .*",
        "aws ec2 attach-volume .*",
        "aws ec2 attach-network-interface .*",
        "aws ec2 attach-network-interface .*",
        "mkfs.xfs /dev/sdf",
        "systemctl daemon-reload",
        "mount /mnt/couchdb",
        "dnf install -y cronie docker",
        "systemctl daemon-reload .waits for the mount.",
        "systemctl enable --now crond docker .waits for the mount.",
        "docker run --detach .*",
        "curl -fsS http://127.0.0.1:5984/_up .*",
        "aws .*get-parameter .*",
        "aws cloudformation signal-resource .* --status SUCCESS.*");
    assertFalse(commands.stream().anyMatch(line -> line.contains("FAILURE")), commands::toString);
  }

  @Test
  void atARebootDockerWaitsForTheVolumeAndDoesNotStartWithoutIt() throws Exception {
    DatabaseHost host = host("twig");
    host.boot();
    assertEquals(
        "UUID=1234-5678 /mnt/couchdb xfs defaults,nofail,x-systemd.device-timeout=10min 0 2\n",
        host.file("etc/fstab"));
    assertEquals(
        "[Unit]\nRequiresMountsFor=/mnt/couchdb\n",
        host.file("etc/systemd/system/docker.service.d/data.conf"));
    String run = find(host.drainCommands(), "docker run ");
    // With --mount, unlike with --volume, docker makes no folder that is missing.
    assertTrue(run.contains(" --mount type=bind,source=/mnt/couchdb/data,"), run);
    assertTrue(run.contains(" --restart unless-stopped "), run);
  }

  @Test
  void theLogOfTheContainerIsRotated() throws Exception {
    DatabaseHost host = host("twig");
    host.boot();
    String run = find(host.drainCommands(), "docker run ");
    assertTrue(
        run.contains(" --log-driver json-file --log-opt max-size=10m --log-opt max-file=5 "), run);
  }

  @Test
  void aDiskThatHoldsFilesIsNotFormattedAndWhatIsAttachedNotAttachedAgain() throws Exception {
    DatabaseHost host = host("twig").put("mark/formatted", "").put("dev/sdf", "");
    host.put("mark/address", "");
    Tool.Outcome boot = host.boot();
    assertEquals(0, boot.status(), boot.output());
    for (String command : host.drainCommands()) {
      assertFalse(command.startsWith("mkfs") || command.contains("attach-"), command);
    }
  }

  @Test
  void noPasswordIsOnACommandLineOrInTheLog() throws Exception {
    DatabaseHost host = host("twig");
    Tool.Outcome boot = host.boot();
    host.setPassword("rotatedPassword1");
    Tool.Outcome again = host.run(SET_UP);
    String seen = boot.output() + again.output() + host.drainCommands();
    for (String secret : List.of(DatabaseHost.ADMIN_PASSWORD, DatabaseHost.PASSWORD, "rotated")) {
      assertFalse(seen.contains(secret), seen);
    }
    assertTrue(again.output().contains("user application: password set"), again.output());
    for (String file : List.of("etc/couchdb-admin", "etc/couchdb.env")) {
      assertEquals("rw-------", host.permissions(file), file);
    }
  }
}
