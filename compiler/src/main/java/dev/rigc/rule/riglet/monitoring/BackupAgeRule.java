package dev.rigc.rule.riglet.monitoring;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.value.CronSchedule;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Optional;

/** The alarm on old backups leaves its schedule the time between two of them. */
final class BackupAgeRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2802",
            "A backup may become as old as its schedule lets it.",
            "An alarm that fires before every backup is soon ignored.",
            "https://man7.org/linux/man-pages/man5/crontab.5.html")
        .withExample(
            "database: { backup: { schedule: \"0 2 * * 0\" } }\nmonitoring: { backupAge: 26 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      Optional<Integer> age = environment.monitoring().flatMap(Monitoring::backupAge);
      NodePath path = context.origin(environment, "monitoring", "backupAge");
      NodePath ofSchedule = context.origin(environment, "database", "backup", "schedule");
      if (age.isPresent()
          && age.get() > 0
          && environment.couchDb().isPresent()
          && context.isSound(path, ofSchedule)) {
        check(context, findings, path, age.get(), environment.couchDb().get().backup().schedule());
      }
    }
  }

  private void check(
      RigletContext context, Findings findings, NodePath path, int age, CronSchedule schedule) {
    int pause = schedule.longestPause();
    if (age <= pause) {
      context
          .report(
              findings,
              info(),
              path,
              "The alarm fires when the last backup is %s hours old, and the schedule %s has pauses of up to %s hours."
                  .formatted(age, Phrases.quoted(schedule.expression()), pause))
          .hint(
              "%s hours are the pause and 2 hours for the backup itself, as without the key."
                  .formatted(pause + 2));
    }
  }
}
