package dev.rigc.model.database;

import dev.rigc.model.value.CronSchedule;
import dev.rigc.model.value.ImageId;
import dev.rigc.model.value.InstanceType;
import java.util.List;
import java.util.Optional;

/**
 * The database of one environment: a CouchDB host, or an Aurora cluster, which uses its backup's
 * days, the version and the capacities alone.
 *
 * @param instanceType type of the host
 * @param image the machine image; absent: CouchDB is installed on a current Amazon Linux
 * @param databases the databases that the host creates and opens to the applications' user
 * @param backup when the data goes to S3, and how long it stays
 * @param volumeSize size of the volume of the database files in GiB, if the riglet says it
 * @param version the version of the engine, if the riglet says it
 * @param restoreFrom the backup that an empty volume starts with
 * @param aurora the engine of Aurora; absent: CouchDB
 * @param minCapacity the least capacity of an Aurora instance, if the riglet says it
 * @param maxCapacity the most, if the riglet says it
 */
public record Database(
    InstanceType instanceType,
    Optional<ImageId> image,
    List<DatabaseName> databases,
    Backup backup,
    Optional<Integer> volumeSize,
    Optional<EngineVersion> version,
    Optional<RestorePoint> restoreFrom,
    Optional<AuroraEngine> aurora,
    Optional<CapacityUnits> minCapacity,
    Optional<CapacityUnits> maxCapacity) {
  /** Keeps a copy of {@code databases}. */
  public Database {
    databases = List.copyOf(databases);
  }

  /** Size of the volume of the database files in GiB, from 1. */
  public int volumeGibibytes() {
    return volumeSize.orElse(DatabaseDefaults.DATABASE_VOLUME_SIZE);
  }

  /** The version of the engine; of CouchDB, where no image brings one. */
  public EngineVersion runs() {
    return version.orElseGet(
        () -> aurora.map(DatabaseDefaults::version).orElse(DatabaseDefaults.COUCHDB_VERSION));
  }

  /** The least capacity of an Aurora instance. */
  public CapacityUnits leastCapacity() {
    return minCapacity.orElse(DatabaseDefaults.MIN_CAPACITY);
  }

  /** The most capacity of an Aurora instance. */
  public CapacityUnits mostCapacity() {
    return maxCapacity.orElse(DatabaseDefaults.MAX_CAPACITY);
  }

  /**
   * The backup of the data to the environment's bucket.
   *
   * @param schedule when it runs, in UTC
   * @param retentionDays how many days a version that was replaced or deleted is kept, from 1
   */
  public record Backup(CronSchedule schedule, int retentionDays) {}
}
