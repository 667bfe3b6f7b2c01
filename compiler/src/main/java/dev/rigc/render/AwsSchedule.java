package dev.rigc.render;

import dev.rigc.model.value.CronField;
import dev.rigc.model.value.CronSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * A schedule as AWS writes it: {@code cron(minutes hours day-of-month month day-of-week year)}.
 * Steps are written out, Sunday is day 1 rather than 0, so days have their names, and one of the
 * two days must be a question mark.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html">cron
 *     expressions</a>
 */
public final class AwsSchedule {
  private static final int SUNDAY = 7;

  private AwsSchedule() {}

  /** The expression, for a schedule whose fields are valid. */
  public static String of(CronSchedule schedule) {
    String[] fields = schedule.expression().split(" ", -1);
    String weekday = weekdays(fields[4]);
    String day = values(CronField.DAY, fields[2], Integer::toString);
    boolean isOfWeek = !weekday.equals("*");
    return "cron(%s %s %s %s %s *)"
        .formatted(
            values(CronField.MINUTE, fields[0], Integer::toString),
            values(CronField.HOUR, fields[1], Integer::toString),
            isOfWeek ? "?" : day,
            values(CronField.MONTH, fields[3], Integer::toString),
            isOfWeek ? weekday : "?");
  }

  private static String weekdays(String text) {
    TreeSet<Integer> days = CronField.WEEKDAY.values(text).orElseGet(TreeSet::new);
    if (days.remove(SUNDAY)) {
      days.add(0);
    }
    return days.size() == CronField.WEEKDAY.words().size() ? "*" : joined(days, AwsSchedule::name);
  }

  private static String name(int day) {
    return CronField.WEEKDAY.words().get(day).toUpperCase(Locale.ROOT);
  }

  private static String values(CronField field, String text, IntFunction<String> name) {
    TreeSet<Integer> values = field.values(text).orElseGet(TreeSet::new);
    boolean isAll = values.size() == field.highest() - field.lowest() + 1;
    return isAll ? "*" : joined(values, name);
  }

  /** Three and more values in a row are a range. */
  private static String joined(Set<Integer> values, IntFunction<String> name) {
    List<String> parts = new ArrayList<>();
    List<Integer> left = new ArrayList<>(values);
    while (!left.isEmpty()) {
      int first = left.get(0);
      int length = 1;
      while (length < left.size() && left.get(length) == first + length) {
        length++;
      }
      int taken = length < 3 ? 1 : length;
      parts.add(
          taken == 1 ? name.apply(first) : name.apply(first) + "-" + name.apply(first + taken - 1));
      left.subList(0, taken).clear();
    }
    return String.join(",", parts);
  }
}
