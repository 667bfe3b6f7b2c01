package dev.rigc.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The database of an environment. */
public enum DatabaseEngine {
  /** One CouchDB host with backups to S3. */
  COUCHDB("couchdb"),
  /** No database, and no database stack. */
  NONE("none");

  private final String key;

  DatabaseEngine(String key) {
    this.key = key;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<DatabaseEngine> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }

  /** All words that {@code riglet.yaml} may use, in the order of the constants. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(DatabaseEngine::key).toList();
  }
}
