package dev.rigc.stack.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.ScheduledTask;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.model.stack.StackName;
import dev.rigc.render.AwsSchedule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task that runs at certain times.
 *
 * @param scheduleId logical id of its schedule
 * @param name name of its schedule
 * @param schedule when, as AWS writes it
 * @param timeZone time zone of {@code schedule}; absent for UTC
 * @param input what is different of the task, as JSON, if anything is
 */
public record ScheduledTaskView(
    String scheduleId,
    String name,
    String schedule,
    @Nullable String timeZone,
    @Nullable String input) {

  static List<ScheduledTaskView> of(StackName stack, Application application) {
    return application.requireWorkload().schedules().entrySet().stream()
        .map(
            task ->
                new ScheduledTaskView(
                    LogicalIds.of("Schedule", task.getKey()),
                    stack + "-" + task.getKey(),
                    AwsSchedule.of(task.getValue().schedule()),
                    Optional.of(task.getValue().timeZone())
                        .filter(zone -> !zone.equals(ComputeDefaults.TIME_ZONE))
                        .orElse(null),
                    input(application, task.getValue())))
        .toList();
  }

  private static @Nullable String input(Application application, ScheduledTask task) {
    if (task.command().isEmpty()) {
      return null;
    }
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("containerOverrides");
      json.writeStartObject();
      json.writeStringField("name", application.name().value());
      json.writeArrayFieldStart("command");
      for (String word : task.command()) {
        json.writeString(word);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
