package dev.rigc.stack.monitoring;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.database.Database;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.DerivedName;
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
import dev.rigc.stack.compute.ComputeExports;
import dev.rigc.stack.database.DatabaseExports;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alarms, budget and dashboard of an environment, if it asks for any. */
public final class MonitoringKind implements StackKind {
  @Override
  public String name() {
    return "monitoring";
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return StackKind.super.sites(riglet).stream().filter(MonitoringKind::hasAny).toList();
  }

  private static boolean hasAny(StackSite site) {
    return site.requireEnvironment()
        .monitoring()
        .filter(asked -> asked.dashboard() || tells(site, asked))
        .isPresent();
  }

  /** Whether anything here tells the ops topic. */
  private static boolean tells(StackSite site, Monitoring asked) {
    return asked.loadBalancerErrors() > 0
        || asked.budget() > 0
        || (site.requireEnvironment().couchDb().isPresent() && asked.watchesDatabase());
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    Monitoring asked = asked(site);
    List<String> ofFoundation = new ArrayList<>();
    if (asked.dashboard() || asked.loadBalancerErrors() > 0) {
      ofFoundation.add(FoundationExports.ALB_FULL_NAME);
    }
    if (tells(site, asked)) {
      ofFoundation.add(FoundationExports.OPS_TOPIC);
    }
    return List.of(
        FoundationExports.of(site).taking(ofFoundation),
        ComputeExports.of(site)
            .taking(asked.dashboard() ? List.of(ComputeExports.CLUSTER) : List.of()));
  }

  /** The database's host has told its first metrics when its stack is complete. */
  @Override
  public List<StackName> follows(StackSite site) {
    return DatabaseExports.ifPresent(site).map(Exporter::stack).toList();
  }

  @Override
  public List<SiteName> names(StackSite site) {
    return List.of(
        new SiteName("monitoring stack", site.name()),
        new SiteName("dashboard", dashboardName(site)));
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    StackSite site = stack.site();
    Riglet riglet = plan.riglet();
    Environment environment = site.requireEnvironment();
    Monitoring asked = asked(site);
    Optional<Database> database = environment.couchDb();
    return new MonitoringView(
        HeadView.of(stack, "Alarms, budget and dashboard"),
        ifAny(asked.loadBalancerErrors()),
        DatabaseExports.metrics(riglet),
        environment.name().value(),
        database.isPresent() ? ifAny(asked.databaseDisk()) : null,
        database
            .map(watched -> asked.backupAge(watched.backup().schedule()))
            .map(MonitoringKind::ifAny)
            .orElse(null),
        ifAny(asked.budget()),
        riglet.owner().value(),
        riglet.project().value(),
        dashboardName(site).value(),
        asked.dashboard() ? Dashboard.of(site, plan) : null);
  }

  /** A threshold of 0 is none. */
  private static @Nullable Integer ifAny(int threshold) {
    return threshold > 0 ? threshold : null;
  }

  private static Monitoring asked(StackSite site) {
    return site.requireEnvironment().monitoring().orElseThrow();
  }

  /** {@code {owner}-{project}-{env}}. */
  private static DerivedName dashboardName(StackSite site) {
    Names names = new Names(site.riglet());
    return names.join(
        NameKind.DASHBOARD, names.owner(), names.project(), Names.env(site.requireEnvironment()));
  }
}
