package dev.rigc.rule.riglet.pipeline;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.pipeline.ChatChannels;
import dev.rigc.model.pipeline.ChatChannels.SlackChannel;
import dev.rigc.model.pipeline.ChatChannels.TeamsChannel;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.TextForm;

/** Channels of chat applications are named by their ids. */
final class ChatChannelRule implements RigletRule {
  private static final NodePath SLACK = NodePath.of("notifications", "slackChannel");
  private static final NodePath TEAMS = NodePath.of("notifications", "teamsChannel");

  private static final TextForm WORKSPACE =
      new TextForm("[0-9A-Z]{1,255}", "the id of the workspace, such as `T0123ABCD`");
  private static final TextForm CHANNEL =
      new TextForm(
          "[A-Za-z0-9]{1,256}",
          "the id of the channel, such as `C0123ABCD`, which the end of its link shows");
  private static final TextForm UUID =
      new TextForm(
          "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
          "a UUID, which the link of the channel holds as `groupId` (the team) and `tenantId`");
  private static final TextForm TEAMS_CHANNEL =
      new TextForm(
          "(?=.{1,256}$)[a-zA-Z0-9_=+/.,-]*%3[aA][a-zA-Z0-9_=+/.,-]*%40[a-zA-Z0-9_=+/.,-]*",
          "the id as the link of the channel holds it, `19%3A…%40thread.tacv2`");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2416",
            "Channels of Slack and Microsoft Teams are named by their ids.",
            "Amazon Q Developer in chat applications takes the ids of workspace, tenant, team and"
                + " channel, never their names.",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-slackchannelconfiguration.html")
        .withExample("slackChannel: { workspace: buildit, channel: \"#builds\" }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context
        .riglet()
        .notifications()
        .chat()
        .ifPresent(
            chat -> {
              slack(context, findings, chat);
              teams(context, findings, chat);
            });
  }

  private void slack(RigletContext context, Findings findings, ChatChannels chat) {
    if (chat.slack().isPresent()) {
      SlackChannel slack = chat.slack().get();
      WORKSPACE.check(context, findings, info(), SLACK.key("workspace"), slack.workspace());
      CHANNEL.check(context, findings, info(), SLACK.key("channel"), slack.channel());
    }
  }

  private void teams(RigletContext context, Findings findings, ChatChannels chat) {
    if (chat.teams().isPresent()) {
      TeamsChannel teams = chat.teams().get();
      UUID.check(context, findings, info(), TEAMS.key("tenant"), teams.tenant());
      UUID.check(context, findings, info(), TEAMS.key("team"), teams.team());
      TEAMS_CHANNEL.check(context, findings, info(), TEAMS.key("channel"), teams.channel());
    }
  }
}
