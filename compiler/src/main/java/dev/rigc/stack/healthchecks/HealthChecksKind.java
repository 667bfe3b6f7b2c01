package dev.rigc.stack.healthchecks;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.value.EmailAddress;
import dev.rigc.model.value.Region;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.HealthCheckPaths;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.render.HeadView;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.List;

/** Health checks of Route 53 on the public addresses of an environment, if it asks for them. */
public final class HealthChecksKind implements StackKind {
  /**
   * Where the metrics of health checks are (<a
   * href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-cloudwatch.html">Route
   * 53 and CloudWatch</a>). A rule refuses them in partitions that have none.
   */
  private static final Region OF_METRICS = new Region("us-east-1");

  @Override
  public String name() {
    return "healthchecks";
  }

  @Override
  public String key() {
    return "health-checks";
  }

  @Override
  public String command() {
    return key();
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return StackKind.super.sites(riglet).stream()
        .filter(
            site ->
                site.requireEnvironment().monitoring().map(Monitoring::healthChecks).orElse(false))
        .filter(site -> !checked(site).isEmpty())
        .toList();
  }

  @Override
  public Region region(StackSite site) {
    return OF_METRICS;
  }

  /** In the region of the riglet the ops topic is there already. */
  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    return hasOwnTopic(site)
        ? List.of()
        : List.of(FoundationExports.of(site).taking(FoundationExports.OPS_TOPIC));
  }

  @Override
  public List<SiteName> names(StackSite site) {
    return List.of(
        new SiteName("health checks stack", site.name()),
        new SiteName("topic of health checks", topic(site)));
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    Riglet riglet = plan.riglet();
    StackSite site = stack.site();
    return new HealthChecksView(
        HeadView.of(stack, "Health checks of the public addresses"),
        hasOwnTopic(site),
        topic(site).value(),
        riglet.notifications().ops().stream().map(EmailAddress::value).toList(),
        checked(site).stream().map(application -> check(site, application)).toList());
  }

  private static HealthChecksView.Check check(StackSite site, Application application) {
    Environment environment = site.requireEnvironment();
    List<DerivedName> hosts = new Names(site.riglet()).hosts(environment, application);
    String host = hosts.get(hosts.size() - 1).value();
    String id = LogicalIds.of(application.name());
    return new HealthChecksView.Check(
        id + "Check",
        id + "Alarm",
        site.name().value() + "-" + application.name(),
        host,
        application.healthCheck().value(),
        "https://%s%s does not answer from the internet"
            .formatted(host, application.healthCheck()));
  }

  /** An application that does not run is not called, nor one without a public host. */
  private static List<Application> checked(StackSite site) {
    Environment environment = site.requireEnvironment();
    return site.riglet().applications().stream()
        .filter(Application::isPublic)
        .filter(application -> runsAlways(environment.deployment(application)))
        .filter(HealthCheckPaths::areReachable)
        .toList();
  }

  private static boolean runsAlways(Deployment deployment) {
    return deployment
        .activeScaling()
        .map(scaling -> !scaling.mayReachZero())
        .orElse(deployment.tasks() > 0);
  }

  private static boolean hasOwnTopic(StackSite site) {
    return !site.riglet().region().equals(OF_METRICS);
  }

  /** The topic has the name of the stack. */
  private static DerivedName topic(StackSite site) {
    return site.name().as(NameKind.TOPIC);
  }
}
