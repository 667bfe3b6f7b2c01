package dev.rigc.stack.chat;

import dev.rigc.render.HeadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of {@code chat} sees.
 *
 * @param head what every template starts with
 * @param rolePath the path of the roles of the riglet
 * @param pipelines what the names of its pipelines start with
 * @param announcedStages stages whose success is announced
 * @param opsTopics the exports of the topics of alarms
 * @param slack the channel of Slack
 * @param teams the channel of Microsoft Teams
 */
public record ChatView(
    HeadView head,
    String rolePath,
    String pipelines,
    List<String> announcedStages,
    List<String> opsTopics,
    @Nullable Slack slack,
    @Nullable Teams teams) {
  /**
   * A channel of Slack.
   *
   * @param name the name of the configuration
   * @param workspace the id of the workspace
   * @param channel the id of the channel
   */
  public record Slack(String name, String workspace, String channel) {}

  /**
   * A channel of Microsoft Teams.
   *
   * @param name the name of the configuration
   * @param tenant the id of the tenant
   * @param team the id of the team
   * @param channel the id of the channel
   */
  public record Teams(String name, String tenant, String team, String channel) {}
}
