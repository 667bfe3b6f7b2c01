package dev.rigc.model.database;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The database of an environment. */
public enum DatabaseEngine {
  /** One CouchDB host with backups to S3. */
  COUCHDB("couchdb", Optional.empty()),
  /** An Aurora cluster that is compatible with PostgreSQL. */
  AURORA_POSTGRESQL("aurora-postgresql", Optional.of(AuroraEngine.POSTGRESQL)),
  /** An Aurora cluster that is compatible with MySQL. */
  AURORA_MYSQL("aurora-mysql", Optional.of(AuroraEngine.MYSQL)),
  /** No database, and no database stack. */
  NONE("none", Optional.empty());

  private final String key;

  private final Optional<AuroraEngine> aurora;

  DatabaseEngine(String key, Optional<AuroraEngine> aurora) {
    this.key = key;
    this.aurora = aurora;
  }

  /** The engine of Aurora, if it is one. */
  public Optional<AuroraEngine> aurora() {
    return aurora;
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
