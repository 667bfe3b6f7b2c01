package dev.rigc.model.value;

import java.util.Optional;

/**
 * Bounds of scaling that hold from a certain time on, until others replace them.
 *
 * @param schedule when they begin
 * @param timeZone the time zone of {@code schedule}, a name of the IANA database such as {@code
 *     Europe/Berlin}
 * @param min the new minimum; absent: it stays as it is
 * @param max the new maximum; absent: it stays as it is
 */
public record ScheduledBounds(
    CronSchedule schedule, String timeZone, Optional<Integer> min, Optional<Integer> max) {}
