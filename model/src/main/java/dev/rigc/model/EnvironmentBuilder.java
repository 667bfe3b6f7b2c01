package dev.rigc.model;

import dev.rigc.model.application.Deployment;
import dev.rigc.model.network.Endpoint;
import dev.rigc.model.network.ExistingNetwork;
import dev.rigc.model.network.FlowLogs;
import dev.rigc.model.network.LoadBalancer;
import dev.rigc.model.network.NatChoice;
import dev.rigc.model.network.Network;
import dev.rigc.model.network.Network.Subnets;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Settings of one environment, as {@code environments.NAME} of {@code riglet.yaml}. */
public final class EnvironmentBuilder {
  private final Slug name;
  private final String piece;
  private final ComputeBuilder compute = new ComputeBuilder();
  private final DatabaseBuilder database;
  private final Map<Slug, Consumer<DeploymentBuilder>> overrides = new LinkedHashMap<>();
  private Optional<CidrBlock> cidr;
  private NatChoice nat = NetworkDefaults.NAT;
  private int zones = NetworkDefaults.ZONES;
  private Optional<Subnets> subnets = Optional.empty();
  private LoadBalancer loadBalancer = NetworkDefaults.LOAD_BALANCER;
  private List<Endpoint> endpoints = List.of();
  private Optional<FlowLogs> flowLogs = Optional.empty();
  private boolean ipv6;
  private Optional<ExistingNetwork> existing = Optional.empty();
  private boolean pipeline;
  private boolean approval;
  private final MonitoringBuilder monitoring = new MonitoringBuilder();
  private boolean monitored;

  EnvironmentBuilder(
      Slug name,
      Slug project,
      Consumer<ComputeBuilder> compute,
      Consumer<DatabaseBuilder> database,
      Optional<Consumer<MonitoringBuilder>> monitoring) {
    this.name = name;
    this.piece = "environments." + name;
    this.database = new DatabaseBuilder(project);
    this.cidr = NetworkDefaults.cidr(name.value());
    this.pipeline = Promotion.standard(name).isInPipeline();
    this.approval = Promotion.standard(name).needsApproval();
    compute.accept(this.compute);
    database.accept(this.database);
    monitoring.ifPresent(settings -> settings.accept(this.monitoring));
    this.monitored = monitoring.isPresent();
    this.compute.at(piece + ".compute");
    this.database.at(piece + ".database");
    this.monitoring.at(piece + ".monitoring");
  }

  /** The block of the VPC; required unless it is integration, staging or production. */
  public EnvironmentBuilder cidr(String block) {
    cidr = Optional.of(Piece.block(piece + ".cidr", block));
    return this;
  }

  /** How the private subnets reach the internet. */
  public EnvironmentBuilder nat(NatChoice choice) {
    nat = Piece.present(piece + ".nat", choice);
    return this;
  }

  /** In how many availability zones the subnets are: 2 or 3. */
  public EnvironmentBuilder zones(int count) {
    if (count != 2 && count != 3) {
      throw new InvalidRigletException(piece + ".zones", "is " + count + "; it must be 2 or 3.");
    }
    zones = count;
    return this;
  }

  /** The subnets, for a VPC that is smaller than the default layout. */
  public EnvironmentBuilder subnets(Subnets blocks) {
    subnets = Optional.of(Piece.present(piece + ".subnets", blocks));
    zones = blocks.zones();
    return this;
  }

  /** The services that are reached through interface endpoints inside the VPC. */
  public EnvironmentBuilder endpoints(Endpoint... services) {
    endpoints = Piece.copy(piece + ".endpoints", List.of(services));
    return this;
  }

  /** The records of the VPC's connections. */
  public EnvironmentBuilder flowLogs(FlowLogs records) {
    flowLogs = Optional.of(Piece.present(piece + ".flowLogs", records));
    return this;
  }

  /** Whether the VPC has IPv6 addresses, too. */
  public EnvironmentBuilder ipv6(boolean dualStack) {
    ipv6 = dualStack;
    return this;
  }

  /** A VPC and subnets that exist; each kind has one subnet for each zone. */
  public EnvironmentBuilder network(ExistingNetwork vpc) {
    existing = Optional.of(Piece.present(piece + ".network", vpc));
    zones(vpc.privates().size());
    return this;
  }

  /** Whether the pipelines deploy here. */
  public EnvironmentBuilder pipeline(boolean deploys) {
    pipeline = deploys;
    return this;
  }

  /** Whether a person must approve what a pipeline deploys here. */
  public EnvironmentBuilder approval(boolean isRequired) {
    approval = isRequired;
    return this;
  }

  /** What is different in the cluster of this environment. */
  public EnvironmentBuilder compute(Consumer<ComputeBuilder> settings) {
    Piece.present(piece + ".compute", settings).accept(compute);
    return this;
  }

  /** What is different in the database of this environment. */
  public EnvironmentBuilder database(Consumer<DatabaseBuilder> settings) {
    Piece.present(piece + ".database", settings).accept(database);
    return this;
  }

  /** The load balancer of this environment. */
  public EnvironmentBuilder loadBalancer(LoadBalancer settings) {
    loadBalancer = Piece.present(piece + ".loadBalancer", settings);
    return this;
  }

  /** What is watched in this environment, where it differs from the others or they have nothing. */
  public EnvironmentBuilder monitoring(Consumer<MonitoringBuilder> settings) {
    Piece.present(piece + ".monitoring", settings).accept(monitoring);
    monitored = true;
    return this;
  }

  /** Whether this environment is watched at all. */
  public EnvironmentBuilder monitored(boolean isWanted) {
    monitored = isWanted;
    return this;
  }

  /** What is different for one application in this environment. */
  public EnvironmentBuilder application(String name, Consumer<DeploymentBuilder> settings) {
    String section = piece + ".applications";
    Slug key = Piece.read(section, name, Slug::new);
    overrides.put(key, Piece.present(section + "." + key, settings));
    return this;
  }

  Environment build(List<ApplicationBuilder> applications) {
    Map<Slug, Deployment> deployments = new LinkedHashMap<>();
    for (ApplicationBuilder application : applications) {
      DeploymentBuilder here = application.deployment(name);
      Optional.ofNullable(overrides.remove(application.name()))
          .ifPresent(
              settings -> here.override(piece + ".applications." + application.name(), settings));
      deployments.put(application.name(), here.build());
    }
    for (Slug unknown : overrides.keySet()) {
      throw new InvalidRigletException(
          piece + ".applications." + unknown,
          "names an application that the riglet does not have.");
    }
    CidrBlock block = Piece.required(piece + ".cidr", cidr);
    return new Environment(
        name,
        Promotion.of(pipeline, approval),
        monitored ? Optional.of(monitoring.build()) : Optional.empty(),
        new Network(
            block,
            nat,
            subnets.orElseGet(() -> Subnets.standard(block, zones)),
            endpoints,
            flowLogs,
            ipv6,
            existing),
        compute.build(),
        database.build(),
        loadBalancer.ifAny(),
        deployments);
  }
}
