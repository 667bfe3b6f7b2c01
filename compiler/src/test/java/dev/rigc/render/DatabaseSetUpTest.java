package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a host sets up in CouchDB, at its first boot and every five minutes. */
class DatabaseSetUpTest extends DatabaseHostCase {
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
}
