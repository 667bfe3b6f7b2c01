package dev.rigc.rule.riglet.database;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.database.Database;
import dev.rigc.model.value.CronField;
import dev.rigc.model.value.CronSchedule;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The backup has a schedule that cron takes, and that comes to pass. */
final class BackupScheduleRule implements Rule<RigletContext> {
  private static final RuleInfo MALFORMED =
      RuleInfo.error(
              "RIG2701",
              "The fields of the backup's schedule are valid for cron.",
              "cron passes over a line that it cannot read, without a word: there would be no backups.",
              "https://man7.org/linux/man-pages/man5/crontab.5.html")
          .withExample("schedule: \"0 25 * * *\"");

  private static final RuleInfo NEVER =
      RuleInfo.error(
              "RIG2702",
              "The backup's schedule can occur.",
              "A schedule with a day that none of its months has never runs.",
              "https://man7.org/linux/man-pages/man5/crontab.5.html")
          .withExample("schedule: \"0 2 31 2 *\"");

  @Override
  public List<RuleInfo> infos() {
    return List.of(MALFORMED, NEVER);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath path = context.origin(environment, "database", "backup", "schedule");
      Optional<Database> database = environment.couchDb();
      if (database.isPresent() && context.isSound(path)) {
        check(context, findings, path, database.get().backup().schedule());
      }
    }
  }

  private static void check(
      RigletContext context, Findings findings, NodePath path, CronSchedule schedule) {
    List<String> fields = List.of(schedule.expression().split(" ", -1));
    List<String> faults = faults(fields);
    String text = Phrases.quoted(schedule.expression());
    if (!faults.isEmpty()) {
      context
          .report(
              findings,
              MALFORMED,
              path,
              "cron does not take the schedule %s: %s.".formatted(text, String.join("; ", faults)))
          .hint(
              "The fields are minute 0-59, hour 0-23, day of month 1-31, month 1-12 or jan-dec, day"
                  + " of week 0-7 or sun-sat; `0 2 * * *` is every night at 02:00 UTC.");
    } else if (isImpossible(fields)) {
      context
          .report(
              findings,
              NEVER,
              path,
              "The schedule %s never occurs: none of its months has such a day.".formatted(text))
          .hint("For the end of every month take the 28th, or the first of the next.");
    }
  }

  private static List<String> faults(List<String> fields) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < CronField.ALL.size(); i++) {
      CronField.ALL.get(i).faultOf(fields.get(i)).ifPresent(faults::add);
    }
    return faults;
  }

  /** A restricted day of week comes to pass beside the day of month. */
  private static boolean isImpossible(List<String> fields) {
    TreeSet<Integer> days = CronField.DAY.values(fields.get(2)).orElseThrow();
    TreeSet<Integer> months = CronField.MONTH.values(fields.get(3)).orElseThrow();
    return fields.get(4).startsWith("*")
        && months.stream().allMatch(month -> days.first() > Month.of(month).maxLength());
  }
}
