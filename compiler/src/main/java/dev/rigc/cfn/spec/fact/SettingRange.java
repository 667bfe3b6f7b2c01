package dev.rigc.cfn.spec.fact;

/**
 * The whole numbers that AWS takes for a setting of a riglet. The figures, each with its source,
 * are in {@code schemas/curated/tables/setting-ranges.json}.
 */
public enum SettingRange {
  /** Until CodeBuild gives a build up. */
  BUILD_TIMEOUT("timeout of builds"),
  /** From one health check of a target group to the next. */
  HEALTH_CHECK_INTERVAL("interval of health checks"),
  /** Until a health check has failed. */
  HEALTH_CHECK_TIMEOUT("timeout of health checks"),
  /** How many health checks in a row decide. */
  HEALTH_CHECK_COUNT("health checks in a row"),
  /** The status codes that a health check may take for healthy. */
  HEALTH_CHECK_CODES("status codes of health checks"),
  /** Until a target that is removed gets no more requests. */
  DEREGISTRATION_DELAY("deregistration delay"),
  /** Until a new target gets its full share. */
  SLOW_START("slow start"),
  /** How long a client stays with a target. */
  STICKINESS("stickiness"),
  /** Until a load balancer closes a connection without traffic. */
  IDLE_TIMEOUT("idle timeout"),
  /** In which failures of a container's health command do not count. */
  START_PERIOD("start period"),
  /** Until a container that was told to stop is killed. */
  STOP_TIMEOUT("stop timeout"),
  /** The same where Fargate runs it. */
  STOP_TIMEOUT_FARGATE("stop timeout on Fargate"),
  /** What a container may listen on. */
  PORT("port"),
  /** A user or a group of a volume, other than root. */
  POSIX_ID("user or group of a volume"),
  /** What a sidecar takes of the processor. */
  SIDECAR_CPU("CPU units of a sidecar"),
  /** What a sidecar takes of the memory. */
  SIDECAR_MEMORY("memory of a sidecar");

  private final String name;

  SettingRange(String name) {
    this.name = name;
  }

  /** The lowest number. */
  public int lowest() {
    return number("lowest");
  }

  /** The highest number. */
  public int highest() {
    return number("highest");
  }

  /** What is counted, such as {@code seconds}; empty for a number that has no unit. */
  public String unit() {
    return line().member("unit").orElseThrow().text();
  }

  private int number(String member) {
    return (int) line().member(member).orElseThrow().number();
  }

  private PackedValue line() {
    return FactTables.load("setting-ranges").member(name).orElseThrow();
  }
}
