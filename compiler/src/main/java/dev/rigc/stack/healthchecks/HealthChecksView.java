package dev.rigc.stack.healthchecks;

import dev.rigc.render.HeadView;
import java.util.List;

/**
 * What the templates of {@code health-checks} see.
 *
 * @param head what every template starts with
 * @param ownTopic whether the topic of the foundation is in another region
 * @param topic name of the topic of these alarms, where it is their own
 * @param opsEmails addresses that hear of alarms
 * @param checks the addresses that are called
 */
public record HealthChecksView(
    HeadView head, boolean ownTopic, String topic, List<String> opsEmails, List<Check> checks) {

  /**
   * An address that is called.
   *
   * @param checkId logical id of the health check
   * @param alarmId logical id of its alarm
   * @param name what the console calls the health check
   * @param host the host name
   * @param path the path that answers
   * @param description what the alarm says
   */
  public record Check(
      String checkId, String alarmId, String name, String host, String path, String description) {}
}
