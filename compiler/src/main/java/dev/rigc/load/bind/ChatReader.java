package dev.rigc.load.bind;

import dev.rigc.model.pipeline.ChatChannels;
import dev.rigc.model.pipeline.ChatChannels.SlackChannel;
import dev.rigc.model.pipeline.ChatChannels.TeamsChannel;
import java.util.Optional;

/** Reads the channels of chat applications. */
public final class ChatReader {
  private final Values values;

  public ChatReader(Values values) {
    this.values = values;
  }

  public Optional<ChatChannels> read(Section notifications) {
    Section slack = notifications.section("slackChannel");
    Section teams = notifications.section("teamsChannel");
    return new ChatChannels(
            notifications
                .get("slackChannel")
                .map(
                    present ->
                        new SlackChannel(
                            values.text(slack, "workspace", ""),
                            values.text(slack, "channel", ""))),
            notifications
                .get("teamsChannel")
                .map(
                    present ->
                        new TeamsChannel(
                            values.text(teams, "tenant", ""),
                            values.text(teams, "team", ""),
                            values.text(teams, "channel", ""))))
        .ifAny();
  }
}
