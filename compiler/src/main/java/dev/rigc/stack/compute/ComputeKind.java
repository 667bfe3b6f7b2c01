package dev.rigc.stack.compute;

import dev.rigc.model.Riglet;
import dev.rigc.model.compute.Architecture;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.value.KeyName;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.render.HeadView;
import dev.rigc.render.PortRange;
import dev.rigc.render.SpotView;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ECS cluster of an environment. */
public final class ComputeKind implements StackKind {
  /**
   * The public parameter that holds the newest image (<a
   * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html">ECS-optimised
   * images</a>).
   */
  private static final String HOST_IMAGE =
      "/aws/service/ecs/optimized-ami/amazon-linux-2023/%srecommended/image_id";

  @Override
  public String name() {
    return "compute";
  }

  @Override
  public String key() {
    return "compute-ecs";
  }

  @Override
  public boolean hasHosts() {
    return true;
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public List<String> exports(StackSite site) {
    List<String> exports =
        new ArrayList<>(List.of(ComputeExports.CLUSTER, ComputeExports.APP_SECURITY_GROUP));
    if (site.riglet().hasInternalApplications()) {
      exports.add(ComputeExports.NAMESPACE);
    }
    if (site.requireEnvironment().compute().scalesHosts()) {
      exports.add(ComputeExports.CAPACITY_PROVIDER);
    }
    return exports;
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    List<String> outputs =
        new ArrayList<>(List.of(FoundationExports.VPC_ID, FoundationExports.ALB_SECURITY_GROUP));
    if (hasHosts(site)) {
      outputs.addAll(FoundationExports.hostSubnets(site.requireEnvironment()));
    }
    missingHosts(site).ifPresent(minutes -> outputs.add(FoundationExports.OPS_TOPIC));
    return List.of(FoundationExports.of(site).taking(outputs));
  }

  @Override
  public List<Parameter> parameters(StackSite site) {
    Compute compute = site.requireEnvironment().compute();
    return hasHosts(site)
        ? List.of(
            Parameter.of("ClusterSize", compute.size()),
            Parameter.of("ClusterMaxSize", compute.maxSize()),
            Parameter.of("InstanceType", compute.instanceType()),
            Parameter.of("ImageId", HOST_IMAGE.formatted(isArm(compute) ? "arm64/" : "")))
        : List.of();
  }

  @Override
  public List<String> capabilities(StackSite site) {
    return hasHosts(site) ? MAKES_ROLES : List.of();
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    Riglet riglet = plan.riglet();
    StackSite site = stack.site();
    Compute compute = site.requireEnvironment().compute();
    List<String> subnets = FoundationExports.hostSubnets(site.requireEnvironment());
    Exporter foundation = FoundationExports.of(site);
    return new ComputeView(
        HeadView.of(stack, "ECS cluster"),
        missingHosts(site).orElse(null),
        hasHosts(site),
        compute.size(),
        compute.maxSize(),
        compute.instanceType().value(),
        riglet.keyName().map(KeyName::value).orElse(null),
        site.requireEnvironment().network().ipv6(),
        subnets.stream().map(foundation::export).toList(),
        PortRange.of(riglet, site.requireEnvironment()),
        namespace(site),
        ConnectPort.of(riglet, site.requireEnvironment()),
        isArm(compute),
        compute.scaling().map(ClusterScalingView::of).orElse(null),
        compute.spot().map(SpotView::of).orElse(null),
        new Names(riglet).rolePath());
  }

  private static Optional<Integer> missingHosts(StackSite site) {
    return site.requireEnvironment()
        .monitoring()
        .map(Monitoring::missingHosts)
        .filter(minutes -> minutes > 0 && hasHosts(site));
  }

  /** {@code {owner}-{project}-{env}}, where some applications have no public host. */
  private static @Nullable String namespace(StackSite site) {
    Riglet riglet = site.riglet();
    return riglet.hasInternalApplications()
        ? riglet.owner() + "-" + riglet.project() + "-" + site.requireEnvironment().name()
        : null;
  }

  private static boolean isArm(Compute compute) {
    return compute.processors() == Architecture.ARM64;
  }

  private static boolean hasHosts(StackSite site) {
    return site.requireEnvironment().compute().launch() == LaunchType.EC2;
  }
}
