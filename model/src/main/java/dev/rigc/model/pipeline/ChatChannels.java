package dev.rigc.model.pipeline;

import java.util.Optional;

/**
 * Channels that Amazon Q Developer in chat applications (AWS Chatbot) writes to. Their ids are for
 * the rules to check.
 *
 * @param slack a channel of Slack
 * @param teams a channel of Microsoft Teams
 */
public record ChatChannels(Optional<SlackChannel> slack, Optional<TeamsChannel> teams) {
  /**
   * A channel of Slack.
   *
   * @param workspace the id of the workspace, such as {@code T0123ABCD}
   * @param channel the id of the channel, such as {@code C0123ABCD}
   */
  public record SlackChannel(String workspace, String channel) {}

  /**
   * A channel of Microsoft Teams.
   *
   * @param tenant the id of the tenant, a UUID
   * @param team the id of the team, a UUID
   * @param channel the id of the channel as its link holds it, {@code 19%3A…%40thread.tacv2}
   */
  public record TeamsChannel(String tenant, String team, String channel) {}

  /** Absent if there is neither. */
  public Optional<ChatChannels> ifAny() {
    return slack.isPresent() || teams.isPresent() ? Optional.of(this) : Optional.empty();
  }
}
