package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's host at its first boot, at a reboot, and afterwards. */
class DatabaseHostTest {
  private static final String SET_UP = "couchdb-set-up";

  @TempDir Path folder;
  private CouchDb couchDb;

  @BeforeEach
  void start() throws IOException {
    couchDb = new CouchDb(DatabaseHost.ADMIN_PASSWORD);
  }

  @AfterEach
  void stop() {
    couchDb.close();
  }

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

  @Test
  void theApplicationsUserMayUseTheDatabasesAndTheAdminIsAnother() throws Exception {
    DatabaseHost host = host("twig");
    host.setDatabases("twig,twig/archive,old_$()+1");
    host.boot();
    assertEquals(
        "[\"application\"]",
        couchDb.roles("application", DatabaseHost.PASSWORD).orElseThrow().toString());
    assertEquals(
        Set.of("/twig", "/twig%2Farchive", "/old_%24%28%29%2B1"), couchDb.databases().keySet());
    couchDb
        .databases()
        .values()
        .forEach(
            security ->
                assertEquals(
                    "{\"admins\":{\"roles\":[\"_admin\",\"application\"]},"
                        + "\"members\":{\"roles\":[\"_admin\",\"application\"]}}",
                    security.toString()));
  }

  @Test
  void theOperatorsExampleReachesTheDatabase() throws Exception {
    host("twig").boot();
    String page = Files.readString(SampleRiglets.ROOT.resolve("templates-src/README.md"));
    String mark = "<!-- sample: database -->\n```js\n";
    int start = page.indexOf(mark) + mark.length();
    String example = page.substring(start, page.indexOf("```", start));
    Map<String, String> variables =
        Map.of(
            "TWIG_API_DB_URL",
            "http://127.0.0.1:" + couchDb.port(),
            "TWIG_API_DB_USER",
            "application",
            "TWIG_API_DB_PASSWORD",
            DatabaseHost.PASSWORD);
    Tool.Outcome outcome =
        Tool.run(folder, List.of("node", "--input-type=module", "-e", example), variables);
    assertEquals(new Tool.Outcome(0, "200 {\"ok\":true}\n"), outcome);
  }

  @Test
  void settingUpAgainChangesNothing() throws Exception {
    DatabaseHost host = host("twig");
    host.boot();
    assertEquals(
        List.of("PUT /_users/org.couchdb.user:application", "PUT /twig", "PUT /twig/_security"),
        couchDb.drainChanges());
    Tool.Outcome again = host.run(SET_UP);
    assertEquals(new Tool.Outcome(0, ""), again);
    assertEquals(List.of(), couchDb.drainChanges());
  }

  @Test
  void aDatabaseThatIsAddedIsCreatedAndOneThatIsTakenOutStays() throws Exception {
    DatabaseHost host = host("twig");
    couchDb.putDatabase("/old", "{\"members\":{\"names\":[\"eve\"],\"roles\":[\"team\"]}}");
    host.boot();
    couchDb.drainChanges();
    host.setDatabases("new,old");
    assertEquals(0, host.run(SET_UP).status());
    assertEquals(
        List.of("PUT /new", "PUT /new/_security", "PUT /old/_security"), couchDb.drainChanges());
    assertEquals(Set.of("/new", "/old", "/twig"), couchDb.databases().keySet());
    assertEquals(
        "{\"members\":{\"names\":[\"eve\"],\"roles\":[\"team\",\"application\"]},"
            + "\"admins\":{\"roles\":[\"application\"]}}",
        String.valueOf(couchDb.databases().get("/old")));
  }

  @Test
  void aPasswordThatIsRotatedIsSet() throws Exception {
    DatabaseHost host = host("twig");
    host.boot();
    String hostile = "p w\\u00fcrd \\\\ $(id) `id` 'x' %: {}";
    host.setPassword(hostile);
    assertEquals(0, host.run(SET_UP).status());
    assertEquals(Optional.empty(), couchDb.roles("application", DatabaseHost.PASSWORD));
    String meant = hostile.replace("\\u00fc", "ü").replace("\\\\", "\\");
    assertTrue(couchDb.roles("application", meant).isPresent());
  }

  @Test
  void whatCouchDbRefusesIsSaidAndTheRestIsDoneAllTheSame() throws Exception {
    DatabaseHost host = host("twig");
    host.boot();
    host.put("aws/application", "{\"username\":\"application\"}");
    host.setDatabases("twig,next");
    Tool.Outcome outcome = host.run(SET_UP);
    assertEquals(1, outcome.status());
    // Python writes errors at once, and what it did at its end.
    assertEquals(
        List.of(
            "KeyError: 'password'",
            "database next: created",
            "database next: opened to the role application"),
        outcome.output().lines().sorted().toList());
    host.put("etc/couchdb-admin", "wrong");
    Tool.Outcome refused = host.run(SET_UP);
    assertEquals(new Tool.Outcome(1, "Refused: GET /: status 401\n"), refused);
  }

  @Test
  void cronSetsUpAgainAtABootAndEveryFiveMinutes() throws Exception {
    DatabaseHost host = host("twig");
    host.boot();
    List<String> lines = host.file("etc/cron.d/couchdb-set-up").lines().toList();
    assertEquals(3, lines.size());
    String job =
        " root flock -n /run/couchdb-set-up.lock couchdb-set-up 2>&1 | logger -t couchdb-set-up";
    assertEquals(List.of("@reboot" + job, "*/5 * * * *" + job), lines.subList(1, 3));
  }

  @Test
  void aBackupWithoutTheVolumeCopiesNothingAndSaysSo() throws Exception {
    DatabaseHost host = host("twig");
    host.boot();
    host.drainCommands();
    host.remove("mark/mounted");
    assertEquals(1, host.run("couchdb-backup").status());
    host.put("mark/mounted", "");
    assertEquals(1, host.run("couchdb-backup").status());
    List<String> commands = host.drainCommands();
    assertFalse(commands.stream().anyMatch(line -> line.contains("s3 sync")), commands::toString);
    assertEquals(2, commands.stream().filter(line -> line.startsWith("aws sns publish")).count());
    host.put("mnt/couchdb/data/_dbs.couch", "");
    assertEquals(0, host.run("couchdb-backup").status());
    assertTrue(find(host.drainCommands(), "aws s3 sync ").contains(" --delete /mnt/couchdb/data "));
  }

  @Test
  void aRestoreNeedsABackupAndTakesWhatDiffersInTimeOnly() throws Exception {
    DatabaseHost host = host("twig");
    host.boot();
    host.drainCommands();
    assertEquals(2, host.run("couchdb-restore").status());
    Tool.Outcome without = host.run("couchdb-restore", "--yes");
    assertEquals(new Tool.Outcome(1, "There is no backup in word-BackupBucket.\n"), without);
    assertFalse(host.drainCommands().stream().anyMatch(line -> line.startsWith("docker")));
    host.put("aws/backup", "");
    Tool.Outcome restored = host.run("couchdb-restore", "--yes");
    assertEquals(0, restored.status(), restored.output());
    assertInOrder(
        host.drainCommands(),
        "aws s3api head-object .*",
        "docker stop couchdb.*",
        "aws s3 sync .* --delete --exact-timestamps s3://.* /mnt/couchdb/data.*",
        "chown -R .*",
        "docker start couchdb.*",
        "aws .*get-secret-value .*");
  }

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

  /** An image with all that templates-src/README.md asks for. */
  private DatabaseHost image() throws IOException {
    return host("everything")
        .put("mark/service", "")
        .put("opt/couchdb/etc/local.d/10-own.ini", "")
        .put("var/lib/couchdb/_dbs.couch", "from the image");
  }

  private DatabaseHost host(String sample) throws IOException {
    RenderedStack stack =
        SampleRiglets.rendered(sample).stacks().stream()
            .filter(rendered -> rendered.stack().file().equals("staging/db-couch.yaml"))
            .findFirst()
            .orElseThrow();
    return new DatabaseHost(folder, stack, couchDb);
  }

  private static String find(List<String> commands, String start) {
    return commands.stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + ": " + commands));
  }

  private static void assertInOrder(List<String> commands, String... expressions) {
    int at = 0;
    for (String expression : expressions) {
      while (at < commands.size() && !commands.get(at).matches(expression)) {
        at++;
      }
      assertTrue(at < commands.size(), () -> expression + " is not in time: " + commands);
      at++;
    }
  }
}
