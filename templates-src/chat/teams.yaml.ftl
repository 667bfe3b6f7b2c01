  TeamsChannel:
    Type: AWS::Chatbot::MicrosoftTeamsChannelConfiguration
    Properties:
      ConfigurationName: [=teams.name]
      TeamsTenantId: [=teams.tenant]
      TeamId: [=teams.team]
      TeamsChannelId: [=teams.channel]
[#include "channel.yaml.ftl"]

