package dev.rigc.model.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int DAYS_OF_A_YEAR = 366;

  /** Throws {@link IllegalArgumentException} unless there are five fields. */
  public CronSchedule {
    expression = String.join(" ", expression.strip().split("\\s+", -1));
    if (expression.split(" ", -1).length != 5) {
      throw Requirement.unmet(expression, REQUIREMENT);
    }
  }

  /**
   * The most hours between one run and the next, rounded up to days of 24 hours with runs at full
   * hours; looked for in five years, one of which has a 29th of February. A year if it never runs,
   * or if a field is not valid.
   */
  public int longestPause() {
    List<TreeSet<Integer>> values = values();
    int longest = 0;
    int last = -1;
    for (int day = 0; day < 5 * DAYS_OF_A_YEAR && !values.isEmpty(); day++) {
      if (runsOn(FIRST.plusDays(day), values)) {
        for (int hour : values.get(1)) {
          int now = day * 24 + hour;
          longest = last < 0 ? longest : Math.max(longest, now - last);
          last = now;
        }
      }
    }
    return longest == 0 ? DAYS_OF_A_YEAR * 24 : longest;
  }

  /** What each field stands for; empty if one of them is not valid. */
  private List<TreeSet<Integer>> values() {
    List<TreeSet<Integer>> all = new ArrayList<>();
    for (int i = 0; i < CronField.ALL.size(); i++) {
      CronField.ALL.get(i).values(field(i)).ifPresent(all::add);
    }
    return all.size() == CronField.ALL.size() ? all : List.of();
  }

  private String field(int index) {
    return expression.split(" ", -1)[index];
  }

  /** Where both days are restricted, either is enough: crontab(5) says so. */
  private boolean runsOn(LocalDate date, List<TreeSet<Integer>> values) {
    boolean onDay = values.get(2).contains(date.getDayOfMonth());
    int weekday = date.getDayOfWeek().getValue();
    boolean onWeekday =
        values.get(4).contains(weekday)
            || (date.getDayOfWeek() == DayOfWeek.SUNDAY && values.get(4).contains(0));
    boolean isEither = !field(2).startsWith("*") && !field(4).startsWith("*");
    return values.get(3).contains(date.getMonthValue())
        && (isEither ? onDay || onWeekday : onDay && onWeekday);
  }

  @Override
  public String toString() {
    return expression;
  }
}
