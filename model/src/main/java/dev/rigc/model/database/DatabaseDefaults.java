package dev.rigc.model.database;

import dev.rigc.model.value.CronSchedule;
import dev.rigc.model.value.InstanceType;
import dev.rigc.model.value.Slug;
import java.util.List;

/**
 * What holds where a riglet says nothing about databases. A test proves each value equal to the
 * default that {@code schemas/riglet.schema.json} tells editors.
 */
public final class DatabaseDefaults {
  /** The database of an environment. */
  public static final DatabaseEngine ENGINE = DatabaseEngine.COUCHDB;

  /** The type of the database host. */
  public static final InstanceType DATABASE_INSTANCE_TYPE = new InstanceType("t3.small");

  /** The size of the volume of the database files in GiB. */
  public static final int DATABASE_VOLUME_SIZE = 20;

  /** The CouchDB that is installed. */
  public static final EngineVersion COUCHDB_VERSION = new EngineVersion("3.5.3");

  /** The least capacity of an Aurora instance. */
  public static final CapacityUnits MIN_CAPACITY = CapacityUnits.parse("0.5");

  /** The most capacity of an Aurora instance. */
  public static final CapacityUnits MAX_CAPACITY = CapacityUnits.parse("4");

  /** When the backup runs and how long it stays. */
  public static final Database.Backup BACKUP =
      new Database.Backup(new CronSchedule("0 2 * * *"), 30);

  /** The partition key of a table. */
  public static final KeyAttribute TABLE_KEY = KeyAttribute.parse("id");

  private DatabaseDefaults() {}

  /** The major version of an Aurora engine; AWS chooses the minor one and keeps it new. */
  public static EngineVersion version(AuroraEngine engine) {
    return new EngineVersion(engine == AuroraEngine.POSTGRESQL ? "17" : "8.0");
  }

  /**
   * The databases on the host: one of the project's name, none if that is longer than a database's
   * name may be, which a rule reports.
   */
  public static List<DatabaseName> databases(Slug project) {
    return DatabaseName.isWellFormed(project.value())
        ? List.of(new DatabaseName(project.value()))
        : List.of();
  }
}
