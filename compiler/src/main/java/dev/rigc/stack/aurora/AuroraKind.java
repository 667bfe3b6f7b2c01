package dev.rigc.stack.aurora;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.database.AuroraEngine;
import dev.rigc.model.stack.Parameter;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SecretNames;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.render.ExistingSubnet;
import dev.rigc.stack.compute.ComputeExports;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Aurora cluster of an environment whose database has one of the two engines. */
public final class AuroraKind implements StackKind {
  private static final AuroraKind POSTGRESQL = new AuroraKind(AuroraEngine.POSTGRESQL);
  private static final AuroraKind MYSQL = new AuroraKind(AuroraEngine.MYSQL);

  private final AuroraEngine engine;

  private AuroraKind(AuroraEngine engine) {
    this.engine = engine;
  }

  /** The kind of the clusters of an engine. */
  public static AuroraKind of(AuroraEngine engine) {
    return engine == AuroraEngine.POSTGRESQL ? POSTGRESQL : MYSQL;
  }

  @Override
  public String name() {
    return engine.key();
  }

  @Override
  public String key() {
    return "db-" + engine.key();
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public Optional<Integer> databasePort() {
    return Optional.of(engine.port());
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return StackKind.super.sites(riglet).stream()
        .filter(
            site ->
                site.requireEnvironment()
                    .database()
                    .flatMap(database -> database.aurora())
                    .equals(Optional.of(engine)))
        .toList();
  }

  @Override
  public List<String> exports(StackSite site) {
    return AuroraExports.all();
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    List<String> ofFoundation = new ArrayList<>(List.of(FoundationExports.VPC_ID));
    if (existingSubnets(site.requireEnvironment()).isEmpty()) {
      ofFoundation.addAll(FoundationExports.privateSubnets(site.requireEnvironment()));
    }
    ofFoundation.add(FoundationExports.INTERNAL_DNS);
    return List.of(
        FoundationExports.of(site).taking(ofFoundation),
        ComputeExports.of(site).taking(ComputeExports.APP_SECURITY_GROUP));
  }

  @Override
  public List<Parameter> parameters(StackSite site) {
    return existingSubnets(site.requireEnvironment()).stream()
        .map(subnet -> Parameter.of(subnet.parameterId(), subnet.id()))
        .toList();
  }

  /** The subnets of the database, where the VPC exists already and has some of their own. */
  static List<ExistingSubnet> existingSubnets(Environment environment) {
    return environment
        .network()
        .existing()
        .filter(network -> !network.databaseSubnets().equals(network.privates()))
        .map(
            network ->
                ExistingSubnet.of(
                    "DbSubnetPrivate",
                    FoundationExports.zones(environment),
                    network.databaseSubnets()))
        .orElse(List.of());
  }

  /**
   * RDS names the secret of a cluster, by a UUID (<a
   * href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html">managed
   * passwords</a>).
   */
  @Override
  public List<String> applicationSecrets(StackSite site) {
    return site.riglet().applications().isEmpty()
        ? List.of()
        : List.of(SecretNames.secretArn("rds!cluster-????????-????-????-????-????????????-??????"));
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    Environment environment = stack.site().requireEnvironment();
    return AuroraView.of(stack, environment.database().orElseThrow(), engine);
  }
}
