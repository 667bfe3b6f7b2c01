package dev.rigc.stack.app;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.application.Scaling;
import dev.rigc.model.application.Sidecar;
import dev.rigc.model.application.Workload;
import dev.rigc.model.compute.Architecture;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.ValueTemplate;
import dev.rigc.model.value.ValueTemplate.Literal;
import dev.rigc.model.value.ValueTemplate.Reference;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.ListenerRules;
import dev.rigc.plan.ListenerRules.ListenerRule;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.SecretNames;
import dev.rigc.plan.SidecarImages;
import dev.rigc.plan.StackSite;
import dev.rigc.render.HeadView;
import dev.rigc.render.KeyValue;
import dev.rigc.render.PolicyStatement;
import dev.rigc.render.SpotView;
import dev.rigc.render.StatementView;
import dev.rigc.stack.build.BuildExports;
import dev.rigc.stack.database.DatabaseExports;
import dev.rigc.stack.files.FilesExports;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The views of application stacks. */
final class AppViews {
  /** What a task that runs once is known by: the name of its stack. */
  private static final String TASK_TAG = "Task";

  private final Riglet riglet;
  private final Names names;
  private final SecretNames secretNames;

  AppViews(Riglet riglet) {
    this.riglet = riglet;
    this.names = new Names(riglet);
    this.secretNames = new SecretNames(riglet);
  }

  AppView of(PlannedStack stack) {
    return of(stack, stack.site().requireApplication(), false);
  }

  /**
   * The view of a task that runs once. Its roles have a path of their own, by which whoever runs
   * the task may hand it these and no others; the tag is what tells it from other tasks.
   */
  AppView ofTask(PlannedStack stack, List<String> command) {
    return of(stack, stack.site().requireApplication().runningOnce(command), true);
  }

  private AppView of(PlannedStack stack, Application application, boolean once) {
    StackSite site = stack.site();
    Environment environment = site.requireEnvironment();
    Deployment deployment = environment.deployment(application);
    List<ListenerRule> rules =
        ListenerRules.of(riglet, environment).stream()
            .filter(rule -> rule.application().equals(site.requireApplication()))
            .toList();
    Workload workload = application.requireWorkload();
    Ports ports = new Ports(names, environment, application);
    Exporter foundation = FoundationExports.of(site);
    List<String> subnets = FoundationExports.hostSubnets(environment);
    return new AppView(
        HeadView.of(stack, (once ? "Task of " : "") + application.name()),
        environment
            .monitoring()
            .map(
                asked ->
                    AlarmsView.of(
                        asked, DatabaseExports.metrics(riglet), AppKind.logGroup(site).value()))
            .orElse(null),
        deployment.activeScaling().filter(Scaling::mayReachZero).isPresent(),
        deployment.tasks(),
        application.name().value(),
        application.port(),
        ports.further(),
        deployment.cpu() - workload.sidecarCpu(),
        deployment.memory() - workload.sidecarMemory(),
        Integer.toString(deployment.cpu()),
        Integer.toString(deployment.memory()),
        new Links(application).own(),
        ContainerView.of(workload.requireContainer()),
        VolumesView.of(application, FilesExports.of(site)),
        sidecars(environment, application, ports),
        ports.targetContainer(),
        application.targetPort(),
        ports.routed(),
        application.healthCheck().value(),
        TargetGroupView.of(application.targetGroup()),
        workload.paths(),
        FurtherHosts.hosts(rules, environment, application),
        FurtherHosts.records(environment, application),
        riglet.hostedZone() == HostedZone.CREATE,
        environment.network().ipv6(),
        riglet.hostedZoneId().map(ZoneId::value).orElse(null),
        riglet.domain() + ".",
        application.isPublic(),
        riglet.hasInternalApplications(),
        rules.isEmpty() ? internalUrl(application) : url(rules.get(0)),
        rules.isEmpty() ? internalUrl(application) : url(rules.get(rules.size() - 1)),
        BuildExports.repository(site).value(),
        AppKind.logGroup(site).value(),
        names.applicationRolePath() + (once ? stack.stack().name() + "/" : ""),
        variables(environment, application, deployment.environment()),
        secrets(environment, application, deployment.secrets()),
        SidecarImages.repositories(application),
        StatementView.of(PolicyStatement.of(riglet, environment, application)),
        ScheduledTaskView.of(stack.stack().name(), application),
        secretNames.resources(environment, application),
        application.readsDatabaseSecret(deployment),
        AppKind.isFargate(site),
        FoundationExports.hostsArePublic(environment),
        subnets.stream().map(foundation::export).toList(),
        deployment.rollout().map(RolloutView::of).orElse(null),
        environment.compute().scalesHosts(),
        environment.compute().processors() == Architecture.ARM64,
        environment.compute().spot().map(SpotView::of).orElse(null),
        deployment.activeScaling().map(ScalingView::of).orElse(null),
        deployment.exec() && !once,
        tags(stack, once));
  }

  private static List<KeyValue> tags(PlannedStack stack, boolean once) {
    Map<String, String> tags = new LinkedHashMap<>(stack.stack().tags());
    if (once) {
      tags.put(TASK_TAG, stack.stack().name().value());
    }
    return KeyValue.of(tags);
  }

  private List<SidecarView> sidecars(
      Environment environment, Application application, Ports ports) {
    return application.requireWorkload().sidecars().entrySet().stream()
        .map(
            one -> {
              Sidecar sidecar = one.getValue();
              return new SidecarView(
                  one.getKey().value(),
                  sidecar.image(),
                  !sidecar.mayStop(),
                  sidecar.cpu(),
                  sidecar.memory(),
                  ports.of(one.getKey(), sidecar.port()),
                  variables(environment, application, sidecar.environment()),
                  secrets(environment, application, sidecar.secrets()),
                  new Links(application).of(one.getKey()),
                  ContainerView.of(sidecar.requireSettings()));
            })
        .toList();
  }

  /** Where the other applications of the environment reach it. */
  private static String internalUrl(Application application) {
    return "http://" + application.name() + ":" + application.port();
  }

  private static String url(ListenerRule rule) {
    return "https://" + rule.host().value();
  }

  private List<KeyValue> variables(
      Environment environment, Application application, Map<String, ValueTemplate> variables) {
    return variables.entrySet().stream()
        .map(
            variable ->
                new KeyValue(
                    variable.getKey(), resolve(variable.getValue(), environment, application)))
        .toList();
  }

  private String resolve(ValueTemplate value, Environment environment, Application application) {
    return value.parts().stream()
        .map(
            part ->
                part instanceof Literal literal
                    ? literal.text()
                    : resolve((Reference) part, environment, application))
        .collect(Collectors.joining());
  }

  private String resolve(Reference reference, Environment environment, Application application) {
    return switch (reference) {
      case DATABASE_URL -> DatabaseExports.url(riglet, environment);
      case APP_URL ->
          names.hosts(environment, application).stream()
              .findFirst()
              .map(host -> "https://" + host.value())
              .orElseGet(() -> internalUrl(application));
      case ENVIRONMENT -> environment.name().value();
      case REGION -> riglet.region().value();
      case BRANCH -> application.branch().value();
      case DATABASE_SECRET -> throw new IllegalArgumentException("A secret is not a plain value.");
    };
  }

  private List<AppView.Secret> secrets(
      Environment environment, Application application, Map<String, SecretReference> secrets) {
    return secrets.entrySet().stream()
        .map(
            secret ->
                new AppView.Secret(
                    secret.getKey(),
                    valueFrom(secret.getValue(), environment, application),
                    secret.getValue().isDatabase(),
                    secret.getValue().key().isPresent()))
        .toList();
  }

  /**
   * What ECS reads (<a
   * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html">its
   * form</a>): after an ARN of Secrets Manager stand a key, a stage and a version, each of which
   * may be left blank.
   */
  private String valueFrom(
      SecretReference secret, Environment environment, Application application) {
    String arn =
        secret.isDatabase()
            ? "${Secret}"
            : SecretNames.arn(secretNames.resolve(secret, environment, application));
    return arn + secret.key().map(key -> ":" + key + "::").orElse("");
  }
}
