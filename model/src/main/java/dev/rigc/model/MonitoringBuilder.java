package dev.rigc.model;

import dev.rigc.model.monitoring.LogPattern;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.monitoring.MonitoringDefaults;
import dev.rigc.model.value.Piece;
import java.util.Optional;

/** What is watched, as {@code monitoring} of {@code riglet.yaml}; 0 switches an alarm off. */
public final class MonitoringBuilder {
  private String piece = "monitoring";
  private int latency = MonitoringDefaults.MONITORING.latency();
  private int loadBalancerErrors = MonitoringDefaults.MONITORING.loadBalancerErrors();
  private int applicationErrors = MonitoringDefaults.MONITORING.applicationErrors();
  private int unhealthyHosts = MonitoringDefaults.MONITORING.unhealthyHosts();
  private int missingTasks = MonitoringDefaults.MONITORING.missingTasks();
  private int missingHosts = MonitoringDefaults.MONITORING.missingHosts();
  private int errorLines = MonitoringDefaults.MONITORING.errorLines();
  private int databaseDisk = MonitoringDefaults.MONITORING.databaseDisk();
  private int natErrors = MonitoringDefaults.MONITORING.natErrors();
  private int budget = MonitoringDefaults.MONITORING.budget();
  private LogPattern errorPattern = MonitoringDefaults.MONITORING.errorPattern();
  private Optional<Integer> backupAge = Optional.empty();
  private boolean healthChecks = MonitoringDefaults.MONITORING.healthChecks();
  private boolean dashboard = MonitoringDefaults.MONITORING.dashboard();

  MonitoringBuilder() {}

  /** The same with what follows being said of another piece. */
  MonitoringBuilder at(String other) {
    piece = other;
    return this;
  }

  /** Milliseconds that 95 of 100 answers may take. */
  public MonitoringBuilder latency(int threshold) {
    latency = threshold;
    return this;
  }

  /** Answers of the load balancer itself with 5xx in five minutes. */
  public MonitoringBuilder loadBalancerErrors(int threshold) {
    loadBalancerErrors = threshold;
    return this;
  }

  /** Answers of an application with 5xx in five minutes. */
  public MonitoringBuilder applicationErrors(int threshold) {
    applicationErrors = threshold;
    return this;
  }

  /** Copies of an application that fail their health check. */
  public MonitoringBuilder unhealthyHosts(int threshold) {
    unhealthyHosts = threshold;
    return this;
  }

  /** Minutes for which fewer copies run than desired. */
  public MonitoringBuilder missingTasks(int threshold) {
    missingTasks = threshold;
    return this;
  }

  /** Minutes for which the cluster has fewer hosts than desired. */
  public MonitoringBuilder missingHosts(int threshold) {
    missingHosts = threshold;
    return this;
  }

  /** Lines of a log in five minutes that match the pattern. */
  public MonitoringBuilder errorLines(int threshold) {
    errorLines = threshold;
    return this;
  }

  /** Percent of the database's volume in use. */
  public MonitoringBuilder databaseDisk(int threshold) {
    databaseDisk = threshold;
    return this;
  }

  /** Connections in five minutes for which a NAT gateway had no port. */
  public MonitoringBuilder natErrors(int threshold) {
    natErrors = threshold;
    return this;
  }

  /** US dollars a month. */
  public MonitoringBuilder budget(int threshold) {
    budget = threshold;
    return this;
  }

  /** Which lines of a log are errors. */
  public MonitoringBuilder errorPattern(String pattern) {
    errorPattern = Piece.read(piece + ".errorPattern", pattern, LogPattern::new);
    return this;
  }

  /** Hours since the last backup of the database. */
  public MonitoringBuilder backupAge(int hours) {
    backupAge = Optional.of(hours);
    return this;
  }

  /** Whether Route 53 calls the public addresses of the applications. */
  public MonitoringBuilder healthChecks(boolean isWanted) {
    healthChecks = isWanted;
    return this;
  }

  /** Whether there is a dashboard. */
  public MonitoringBuilder dashboard(boolean isWanted) {
    dashboard = isWanted;
    return this;
  }

  Monitoring build() {
    return new Monitoring(
        latency,
        loadBalancerErrors,
        applicationErrors,
        unhealthyHosts,
        missingTasks,
        missingHosts,
        errorLines,
        errorPattern,
        databaseDisk,
        backupAge,
        natErrors,
        budget,
        healthChecks,
        dashboard);
  }
}
