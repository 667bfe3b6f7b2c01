package dev.rigc.model.application;

import dev.rigc.model.value.CronSchedule;
import java.util.List;

/**
 * A task of an application that runs at certain times, beside its service.
 *
 * @param schedule when it starts
 * @param timeZone the time zone of {@code schedule}, a name of the IANA database
 * @param command the arguments of the application's own container in place of its own; none: as the
 *     service runs it
 */
public record ScheduledTask(CronSchedule schedule, String timeZone, List<String> command) {
  /** Keeps a copy of the list. */
  public ScheduledTask {
    command = List.copyOf(command);
  }
}
