package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.CronField;
import dev.rigc.model.value.CronSchedule;
import dev.rigc.model.value.ScheduledBounds;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Schedules have times that AWS takes, in time zones that there are. */
final class ScheduleFormRule implements Rule<RigletContext> {
  private static final int DAY = 2;
  private static final int WEEKDAY = 4;

  private static final RuleInfo FORM =
      RuleInfo.error(
              "RIG2335",
              "The fields of a schedule are valid, and one of its two days is every day.",
              "AWS's cron expressions have the fields of crontab, but cannot combine a day of the"
                  + " month with a day of the week: crontab would run on both.",
              "https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html")
          .withExample("schedules: [{ schedule: \"0 8 1 * mon\", min: 2 }]");

  private static final RuleInfo ZONE =
      RuleInfo.error(
              "RIG2336",
              "The time zone of a schedule exists.",
              "Scheduled actions take the names of the IANA time zone database.",
              "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html")
          .withExample("timeZone: Europe/Munich");

  @Override
  public List<RuleInfo> infos() {
    return List.of(FORM, ZONE);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ScaledApplication scaled : ScaledApplication.all(context)) {
      check(context, findings, scaled.origin(context, "schedules"), scaled.scaling().schedules());
    }
    for (Environment environment : context.environments()) {
      NodePath path = context.origin(environment, "compute", "scaling", "schedules");
      environment
          .compute()
          .scaling()
          .ifPresent(scaling -> check(context, findings, path, scaling.schedules()));
    }
    context.applications().forEach(application -> tasks(context, findings, application));
  }

  private static void tasks(RigletContext context, Findings findings, Application application) {
    NodePath schedules = context.path(application).key("schedules");
    application
        .requireWorkload()
        .schedules()
        .forEach(
            (name, task) -> {
              NodePath path = schedules.key(name.value());
              if (context.isSound(path.key("schedule"))) {
                form(context, findings, path.key("schedule"), task.schedule());
              }
              if (context.isSound(path.key("timeZone"))) {
                zone(context, findings, path.key("timeZone"), task.timeZone());
              }
            });
  }

  private static void check(
      RigletContext context, Findings findings, NodePath path, List<ScheduledBounds> schedules) {
    for (int i = 0; i < schedules.size(); i++) {
      NodePath schedule = path.index(i).key("schedule");
      NodePath zone = path.index(i).key("timeZone");
      if (context.isSound(schedule)) {
        form(context, findings, schedule, schedules.get(i).schedule());
      }
      if (context.isSound(zone)) {
        zone(context, findings, zone, schedules.get(i).timeZone());
      }
    }
  }

  private static void form(
      RigletContext context, Findings findings, NodePath path, CronSchedule schedule) {
    List<String> fields = List.of(schedule.expression().split(" ", -1));
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < CronField.ALL.size(); i++) {
      CronField.ALL.get(i).faultOf(fields.get(i)).ifPresent(faults::add);
    }
    if (faults.isEmpty() && !isEvery(fields, DAY) && !isEvery(fields, WEEKDAY)) {
      faults.add("it names both a day of the month and a day of the week");
    }
    if (!faults.isEmpty()) {
      context
          .report(
              findings,
              FORM,
              path,
              "The schedule %s is not valid: %s."
                  .formatted(Phrases.quoted(schedule.expression()), String.join("; ", faults)))
          .hint(
              "The fields are minute 0-59, hour 0-23, day of month 1-31, month 1-12 or jan-dec, day"
                  + " of week 0-7 or sun-sat; `0 8 * * mon-fri` is 08:00 on working days.");
    }
  }

  private static boolean isEvery(List<String> fields, int field) {
    return fields.get(field).equals("*");
  }

  private static void zone(RigletContext context, Findings findings, NodePath path, String zone) {
    if (!Zones.ALL.contains(zone)) {
      context
          .report(findings, ZONE, path, "There is no time zone %s.".formatted(Phrases.quoted(zone)))
          .hint(
              Suggestion.word(zone, new TreeSet<>(Zones.ALL))
                  .map(Suggestion::didYouMean)
                  .orElse("Take a name of the IANA database, such as `Europe/Berlin` or `UTC`."));
    }
  }

  /** Read on first use: most riglets have no schedule, and the JVM's zones take a while to read. */
  private static final class Zones {
    static final Set<String> ALL = ZoneId.getAvailableZoneIds();

    private Zones() {}
  }
}
