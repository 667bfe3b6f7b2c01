package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the database's host, with a CouchDB and a folder for the host's root. */
abstract class DatabaseHostCase {
  static final String SET_UP = "couchdb-set-up";

  @TempDir Path folder;
  CouchDb couchDb;

  @BeforeEach
  void start() throws IOException {
    couchDb = new CouchDb(DatabaseHost.ADMIN_PASSWORD);
  }

  @AfterEach
  void stop() {
    couchDb.close();
  }

  /** The host of an environment of a sample, before its first boot. */
  DatabaseHost host(String sample, String environment) throws IOException, InterruptedException {
    return new DatabaseHost(folder, stack(sample, environment), couchDb);
  }

  DatabaseHost host(String sample) throws IOException, InterruptedException {
    return host(sample, "staging");
  }

  static RenderedStack stack(String sample, String environment) {
    return SampleRiglets.rendered(sample).stacks().stream()
        .filter(rendered -> rendered.stack().file().equals(environment + "/db-couch.yaml"))
        .findFirst()
        .orElseThrow();
  }

  static String find(List<String> commands, String start) {
    return commands.stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + ": " + commands));
  }

  static void assertInOrder(List<String> commands, String... expressions) {
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
