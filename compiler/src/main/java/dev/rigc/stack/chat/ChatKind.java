package dev.rigc.stack.chat;

import dev.rigc.model.Riglet;
import dev.rigc.model.pipeline.ChatChannels;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.render.HeadView;
import dev.rigc.stack.build.BuildExports;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.ArrayList;
import java.util.List;

/** The channels that hear of alarms and of stages, where the riglet names any. */
public final class ChatKind implements StackKind {
  @Override
  public String name() {
    return "chat";
  }

  @Override
  public Scope scope() {
    return Scope.RIGLET;
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return riglet.notifications().chat().isPresent() ? StackKind.super.sites(riglet) : List.of();
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    return site.riglet().environments().stream()
        .map(
            environment ->
                FoundationExports.of(site.in(environment)).taking(FoundationExports.OPS_TOPIC))
        .toList();
  }

  @Override
  public List<String> capabilities(StackSite site) {
    return MAKES_ROLES;
  }

  @Override
  public List<SiteName> names(StackSite site) {
    List<SiteName> names = new ArrayList<>();
    names.add(new SiteName("chat stack", site.name()));
    channels(site).slack().ifPresent(slack -> names.add(configuration(site, "slack")));
    channels(site).teams().ifPresent(teams -> names.add(configuration(site, "teams")));
    return names;
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    StackSite site = stack.site();
    Names names = new Names(site.riglet());
    ChatChannels channels = channels(site);
    return new ChatView(
        HeadView.of(stack, "Chat notifications"),
        names.rolePath(),
        site.riglet().owner() + "-" + site.riglet().project() + "-build-",
        BuildExports.announcedStages(site.riglet()),
        imports(site).stream()
            .map(taken -> taken.from().export(FoundationExports.OPS_TOPIC))
            .toList(),
        channels
            .slack()
            .map(
                slack ->
                    new ChatView.Slack(
                        name(site, "slack").value(), slack.workspace(), slack.channel()))
            .orElse(null),
        channels
            .teams()
            .map(
                teams ->
                    new ChatView.Teams(
                        name(site, "teams").value(), teams.tenant(), teams.team(), teams.channel()))
            .orElse(null));
  }

  private static ChatChannels channels(StackSite site) {
    return site.riglet().notifications().chat().orElseThrow();
  }

  private static SiteName configuration(StackSite site, String application) {
    return new SiteName("chat configuration", name(site, application));
  }

  /** {@code {owner}-{project}-{application}}, the application being Slack or Teams. */
  private static DerivedName name(StackSite site, String application) {
    Names names = new Names(site.riglet());
    return names.join(
        NameKind.CHAT_CONFIGURATION, names.owner(), names.project(), Part.literal(application));
  }
}
