package dev.rigc.model;

import java.util.Optional;

/**
 * The database host of one environment.
 *
 * @param instanceType type of the host
 * @param image the machine image; absent: CouchDB is installed on a current Amazon Linux
 * @param backup when the data goes to S3, and how long it stays
 */
public record Database(InstanceType instanceType, Optional<ImageId> image, Backup backup) {
  /**
   * The backup of the data to the environment's bucket.
   *
   * @param schedule when it runs, in UTC
   * @param retentionDays how many days a version that was replaced or deleted is kept, from 1
   */
  public record Backup(CronSchedule schedule, int retentionDays) {}
}
