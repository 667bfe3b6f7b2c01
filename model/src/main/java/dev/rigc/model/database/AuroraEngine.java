package dev.rigc.model.database;

/** An engine of Amazon Aurora. */
public enum AuroraEngine {
  /** Compatible with PostgreSQL. */
  POSTGRESQL("aurora-postgresql", "postgresql", 5432),
  /** Compatible with MySQL. */
  MYSQL("aurora-mysql", "mysql", 3306);

  private final String key;
  private final String scheme;
  private final int port;

  AuroraEngine(String key, String scheme, int port) {
    this.key = key;
    this.scheme = scheme;
    this.port = port;
  }

  /** The word that RDS and {@code riglet.yaml} use. */
  public String key() {
    return key;
  }

  /** What its URLs begin with. */
  public String scheme() {
    return scheme;
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }
}
