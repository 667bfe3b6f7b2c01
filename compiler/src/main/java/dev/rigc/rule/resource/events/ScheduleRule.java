package dev.rigc.rule.resource.events;

import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Schedules of EventBridge are {@code rate(…)} or {@code cron(…)} in AWS's own dialect. */
final class ScheduleRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3027",
              "A schedule is a well-formed `rate(…)` or `cron(…)` expression.",
              "EventBridge requires six fields, of which day of month or day of week is `?`; a Unix"
                  + " cron line is refused.",
              "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html")
          .withExample("ScheduleExpression: rate(1 minutes)")
          .withCounterparts("E3027");

  private static final LazyPattern FORM = LazyPattern.of("(rate|cron|at)\\((.*)\\)");
  private static final LazyPattern RATE = LazyPattern.of("(\\d{1,9}) (minute|hour|day)(s?)");
  private static final LazyPattern FIELD = LazyPattern.of("[A-Za-z0-9*,/?#-]+");
  private static final List<String> FIELDS =
      List.of("minutes", "hours", "day of month", "month", "day of week", "year");

  ScheduleRule() {
    super(INFO, "AWS::Events::Rule", "AWS::Scheduler::Schedule");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    boolean once = properties.resource().type().equals("AWS::Scheduler::Schedule");
    properties.texts(
        "ScheduleExpression",
        (text, place) ->
            fault(text, once)
                .ifPresent(
                    fault -> findings.add(INFO, place, Phrases.quoted(text) + " " + fault + ".")));
  }

  private static Optional<String> fault(String text, boolean once) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || (form.group(1).equals("at") && !once)) {
      return Optional.of("is neither `rate(…)` nor `cron(…)`");
    }
    return switch (form.group(1)) {
      case "rate" -> rate(form.group(2));
      case "cron" -> cron(form.group(2));
      default -> Optional.empty();
    };
  }

  private static Optional<String> rate(String text) {
    Matcher rate = RATE.matcher(text);
    if (!rate.matches()) {
      return Optional.of("must say a number and a unit, such as `rate(5 minutes)`");
    }
    int value = Integer.parseInt(rate.group(1));
    if (value == 0) {
      return Optional.of("must have a number above 0");
    }
    boolean plural = !rate.group(3).isEmpty();
    String unit = rate.group(2) + (value == 1 ? "" : "s");
    return plural == value > 1
        ? Optional.empty()
        : Optional.of("must have the unit `" + unit + "`");
  }

  private static Optional<String> cron(String text) {
    String[] fields = text.isBlank() ? new String[0] : text.trim().split(" +");
    if (fields.length != FIELDS.size()) {
      return Optional.of(
          "has " + fields.length + " fields; 6 are required: " + String.join(", ", FIELDS));
    }
    for (int i = 0; i < fields.length; i++) {
      if (!FIELD.matches(fields[i])) {
        return Optional.of("has `" + fields[i] + "` as " + FIELDS.get(i));
      }
    }
    boolean oneOpen = fields[2].equals("?") != fields[4].equals("?");
    return oneOpen
        ? Optional.empty()
        : Optional.of("must have `?` as day of month or as day of week, not as both");
  }
}
