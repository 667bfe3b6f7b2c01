package dev.rigc.model;

import java.util.List;
import java.util.Optional;

/**
 * The database host of one environment.
 *
 * @param instanceType type of the host
 * @param image the machine image; absent: CouchDB is installed on a current Amazon Linux
 * @param databases the databases that the host creates and opens to the applications' user
 * @param backup when the data goes to S3, and how long it stays
 * @param volumeSize size of the volume of the database files in GiB, if the riglet says it
 * @param version the CouchDB that is installed, if the riglet says it
 * @param restoreFrom the backup that an empty volume starts with
 */
public record Database(
    InstanceType instanceType,
    Optional<ImageId> image,
    List<DatabaseName> databases,
    Backup backup,
    Optional<Integer> volumeSize,
    Optional<CouchDbVersion> version,
    Optional<RestorePoint> restoreFrom) {
  /** Keeps a copy of {@code databases}. */
  public Database {
    databases = List.copyOf(databases);
  }

  /** Size of the volume of the database files in GiB, from 1. */
  public int volumeGibibytes() {
    return volumeSize.orElse(RigletDefaults.DATABASE_VOLUME_SIZE);
  }

  /** The CouchDB that is installed where no image brings one. */
  public CouchDbVersion installed() {
    return version.orElse(RigletDefaults.COUCHDB_VERSION);
  }

  /**
   * The backup of the data to the environment's bucket.
   *
   * @param schedule when it runs, in UTC
   * @param retentionDays how many days a version that was replaced or deleted is kept, from 1
   */
  public record Backup(CronSchedule schedule, int retentionDays) {}
}
