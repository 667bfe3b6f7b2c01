package dev.rigc.stack.app;

import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.PipelineRole;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.stack.compute.ComputeExports;
import dev.rigc.stack.database.DatabaseExports;
import dev.rigc.stack.deps.DepsExports;
import dev.rigc.stack.files.FilesExports;
import dev.rigc.stack.foundation.FoundationExports;
import dev.rigc.stack.tables.TablesExports;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One application in one environment. */
public final class AppKind implements StackKind {
  /** The parameter that takes the tag of the image. */
  static final String TAG = "Tag";

  @Override
  public String name() {
    return "app";
  }

  @Override
  public Scope scope() {
    return Scope.DEPLOYMENT;
  }

  @Override
  public PipelineRole pipelineRole() {
    return PipelineRole.DEPLOYED;
  }

  /** Only who reads the database's secret imports it: any other may lose its database. */
  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    List<Exporter.Taken> imports = new ArrayList<>();
    imports.add(DepsExports.of(site).taking(DepsExports.APPLICATION_BOUNDARY));
    imports.add(FoundationExports.of(site).taking(ofFoundation(site)));
    imports.add(ComputeExports.of(site).taking(ofCompute(site)));
    if (readsDatabaseSecret(site)) {
      imports.add(DatabaseExports.of(site).taking(DatabaseExports.APPLICATION_SECRET));
    }
    if (!site.requireApplication().requireWorkload().volumes().isEmpty()) {
      imports.add(FilesExports.of(site).taking(ofFiles(site)));
    }
    return imports;
  }

  static List<String> ofFiles(StackSite site) {
    List<String> outputs = new ArrayList<>(List.of(FilesExports.FILE_SYSTEM));
    outputs.addAll(FilesExports.accessPoints(site.requireApplication()));
    return outputs;
  }

  private static List<String> ofCompute(StackSite site) {
    List<String> outputs = new ArrayList<>(List.of(ComputeExports.CLUSTER));
    if (isFargate(site)) {
      outputs.add(ComputeExports.APP_SECURITY_GROUP);
    }
    if (site.riglet().hasInternalApplications()) {
      outputs.add(ComputeExports.NAMESPACE);
    }
    if (site.requireEnvironment().compute().scalesHosts()) {
      outputs.add(ComputeExports.CAPACITY_PROVIDER);
    }
    return outputs;
  }

  private static List<String> ofFoundation(StackSite site) {
    List<String> outputs = new ArrayList<>();
    if (site.requireApplication().isPublic()) {
      outputs.addAll(ofLoadBalancer(site));
    } else if (tellsOfTasks(site)) {
      outputs.add(FoundationExports.OPS_TOPIC);
    }
    if (isFargate(site)) {
      outputs.addAll(FoundationExports.hostSubnets(site.requireEnvironment()));
    }
    return outputs;
  }

  /** Whether an alarm is asked for that needs no load balancer. */
  private static boolean tellsOfTasks(StackSite site) {
    return site.requireEnvironment()
        .monitoring()
        .filter(asked -> asked.missingTasks() > 0 || asked.errorLines() > 0)
        .isPresent();
  }

  private static List<String> ofLoadBalancer(StackSite site) {
    List<String> outputs =
        new ArrayList<>(
            List.of(
                FoundationExports.VPC_ID,
                FoundationExports.ALB_HTTPS_LISTENER,
                FoundationExports.ALB_HOSTED_ZONE,
                FoundationExports.ALB_DNS_NAME,
                FoundationExports.ALB_FULL_NAME,
                FoundationExports.OPS_TOPIC));
    if (site.riglet().hostedZone() == HostedZone.CREATE) {
      outputs.add(FoundationExports.ZONE_ID);
    }
    return outputs;
  }

  @Override
  public List<StackName> follows(StackSite site) {
    return databases(site);
  }

  static List<StackName> databases(StackSite site) {
    return Stream.concat(DatabaseExports.ifPresent(site), TablesExports.ifPresent(site))
        .map(Exporter::stack)
        .toList();
  }

  /** Where scaling chooses how many copies run, a parameter would reset what it chose. */
  @Override
  public List<Parameter> parameters(StackSite site) {
    Parameter tag = Parameter.required(TAG);
    return deployment(site).activeScaling().isPresent()
        ? List.of(tag)
        : List.of(Parameter.of("TaskDesiredCount", deployment(site).tasks()), tag);
  }

  @Override
  public List<String> capabilities(StackSite site) {
    return MAKES_ROLES;
  }

  @Override
  public List<SiteName> names(StackSite site) {
    Environment environment = site.requireEnvironment();
    Application application = site.requireApplication();
    Names names = new Names(site.riglet());
    List<SiteName> all = new ArrayList<>();
    all.add(new SiteName("stack", site.name()));
    all.add(new SiteName("log group", logGroup(site)));
    FilesExports.directories(application)
        .forEach(name -> all.add(new SiteName("directory of a volume", name)));
    all.add(new SiteName("host name's first label", names.hostLabel(environment, application)));
    names.hosts(environment, application).forEach(host -> all.add(new SiteName("host name", host)));
    return all;
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    return new AppViews(plan.riglet()).of(stack);
  }

  /** The log group has the name of the stack. */
  static DerivedName logGroup(StackSite site) {
    return site.name().as(NameKind.LOG_GROUP);
  }

  static boolean readsDatabaseSecret(StackSite site) {
    return site.requireApplication().readsDatabaseSecret(deployment(site));
  }

  static boolean isFargate(StackSite site) {
    return site.requireEnvironment().compute().launch() == LaunchType.FARGATE;
  }

  private static Deployment deployment(StackSite site) {
    return site.requireEnvironment().deployment(site.requireApplication());
  }
}
