package dev.rigc.model;

/**
 * When a job runs, in the five fields of crontab(5): minute, hour, day of month, month, day of
 * week, as {@code /etc/cron.d} takes them.
 *
 * @param expression five fields, one space between them
 */
public record CronSchedule(String expression) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "the five fields minute, hour, day of month, month and day of week";

  /** Throws {@link IllegalArgumentException} unless there are five fields. */
  public CronSchedule {
    expression = String.join(" ", expression.strip().split("\\s+", -1));
    if (expression.split(" ", -1).length != 5) {
      throw Requirement.unmet(expression, REQUIREMENT);
    }
  }

  @Override
  public String toString() {
    return expression;
  }
}
