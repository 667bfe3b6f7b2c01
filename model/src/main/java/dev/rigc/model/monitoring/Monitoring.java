package dev.rigc.model.monitoring;

import dev.rigc.model.value.CronSchedule;
import java.util.Optional;

/**
 * What is watched in an environment, where a riglet asks for it. A threshold of 0 switches its
 * alarm off.
 *
 * @param latency milliseconds that 95 of 100 answers of an application may take
 * @param loadBalancerErrors answers of the load balancer itself with 5xx in five minutes
 * @param applicationErrors answers of an application with 5xx in five minutes
 * @param unhealthyHosts copies of an application that fail their health check
 * @param missingTasks minutes for which fewer copies run than desired
 * @param missingHosts minutes for which the cluster has fewer hosts than desired
 * @param errorLines lines of an application's log in five minutes that match {@code errorPattern}
 * @param errorPattern a filter pattern of CloudWatch Logs
 * @param databaseDisk percent of the database's volume in use
 * @param backupAge hours since the last backup of the database; absent: what its schedule needs
 * @param natErrors connections in five minutes for which a NAT gateway had no port
 * @param budget US dollars a month; 0: none
 * @param healthChecks whether Route 53 calls the public addresses of the applications
 * @param dashboard whether there is a dashboard
 */
public record Monitoring(
    int latency,
    int loadBalancerErrors,
    int applicationErrors,
    int unhealthyHosts,
    int missingTasks,
    int missingHosts,
    int errorLines,
    LogPattern errorPattern,
    int databaseDisk,
    Optional<Integer> backupAge,
    int natErrors,
    int budget,
    boolean healthChecks,
    boolean dashboard) {

  /**
   * Hours after which a backup is missed: those that are given, or the longest pause of the
   * schedule and two more, which the backup itself may take.
   */
  public int backupAge(CronSchedule schedule) {
    return backupAge.orElseGet(() -> schedule.longestPause() + 2);
  }

  /** Whether anything of the database's host is watched. */
  public boolean watchesDatabase() {
    return databaseDisk > 0 || backupAge.orElse(1) > 0;
  }
}
