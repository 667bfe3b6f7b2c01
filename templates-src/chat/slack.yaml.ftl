  SlackChannel:
    Type: AWS::Chatbot::SlackChannelConfiguration
    Properties:
      ConfigurationName: [=slack.name]
      SlackWorkspaceId: [=slack.workspace]
      SlackChannelId: [=slack.channel]
[#include "channel.yaml.ftl"]

