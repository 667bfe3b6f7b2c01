package dev.rigc.model.value;

import dev.rigc.diagnostic.text.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the five fields of crontab(5).
 *
 * @param name what messages call it
 * @param lowest its lowest value
 * @param highest its highest value
 * @param words names of values from {@code lowest} on, in lower case
 */
public record CronField(String name, int lowest, int highest, List<String> words) {
  /** Keeps a copy of the list. */
  public CronField {
    words = List.copyOf(words);
  }

  private static final Pattern ITEM =
      Pattern.compile("(\\*|[0-9A-Za-z]+)(?:-([0-9A-Za-z]+))?(?:/([0-9]+))?");

  /** The minute. */
  public static final CronField MINUTE = new CronField("minute", 0, 59, List.of());

  /** The hour. */
  public static final CronField HOUR = new CronField("hour", 0, 23, List.of());

  /** The day of the month. */
  public static final CronField DAY = new CronField("day of month", 1, 31, List.of());

  /** The month. */
  public static final CronField MONTH =
      new CronField(
          "month",
          1,
          12,
          List.of(
              "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"));

  /** The day of the week; Sunday is 0 as well as 7. */
  public static final CronField WEEKDAY =
      new CronField("day of week", 0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

  /** All five in their order. */
  public static final List<CronField> ALL = List.of(MINUTE, HOUR, DAY, MONTH, WEEKDAY);

  /** The values that a field's text stands for; empty if it is wrong. */
  public Optional<TreeSet<Integer>> values(String text) {
    TreeSet<Integer> values = new TreeSet<>();
    for (String item : text.split(",", -1)) {
      if (fault(item).isPresent()) {
        return Optional.empty();
      }
      add(item, values);
    }
    return Optional.of(values);
  }

  /** What is wrong with a field's text. */
  public Optional<String> faultOf(String text) {
    return List.of(text.split(",", -1)).stream().flatMap(item -> fault(item).stream()).findFirst();
  }

  private Optional<String> fault(String item) {
    Matcher parts = ITEM.matcher(item);
    if (!parts.matches()) {
      return fault(item, "is not a valid number, name, range or step");
    }
    boolean all = parts.group(1).equals("*");
    if (all ? parts.group(2) != null : value(parts.group(1)).isEmpty()) {
      return fault(item, "must be %s to %s".formatted(lowest, highest));
    }
    if (parts.group(2) != null) {
      Optional<Integer> end = value(parts.group(2));
      if (end.isEmpty()) {
        return fault(item, "must be %s to %s".formatted(lowest, highest));
      }
      if (end.get() < value(parts.group(1)).orElseThrow()) {
        return fault(item, "ends before it starts");
      }
    }
    if (parts.group(3) != null) {
      if (!all && parts.group(2) == null) {
        return fault(item, "has a step without a range");
      }
      Optional<Integer> step = number(parts.group(3));
      if (step.isEmpty() || step.get() < 1 || step.get() > highest) {
        return fault(item, "must have a step of 1 to %s".formatted(highest));
      }
    }
    return Optional.empty();
  }

  private Optional<String> fault(String item, String what) {
    return Optional.of("the %s %s %s".formatted(name, Phrases.quoted(item), what));
  }

  private void add(String item, TreeSet<Integer> values) {
    Matcher parts = ITEM.matcher(item);
    if (parts.matches()) {
      boolean all = parts.group(1).equals("*");
      int start = all ? lowest : value(parts.group(1)).orElseThrow();
      int end = all ? highest : start;
      if (parts.group(2) != null) {
        end = value(parts.group(2)).orElseThrow();
      }
      int step = parts.group(3) == null ? 1 : number(parts.group(3)).orElseThrow();
      for (int value = start; value <= end; value += step) {
        values.add(value);
      }
    }
  }

  private Optional<Integer> value(String text) {
    int word = words.indexOf(text.toLowerCase(Locale.ROOT));
    Optional<Integer> value = word >= 0 ? Optional.of(word + lowest) : number(text);
    return value.filter(number -> number >= lowest && number <= highest);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }
}
