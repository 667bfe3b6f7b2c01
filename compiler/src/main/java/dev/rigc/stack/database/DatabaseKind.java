package dev.rigc.stack.database;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.database.Database;
import dev.rigc.model.network.ExistingNetwork;
import dev.rigc.model.stack.Parameter;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SecretNames;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.render.ExistingSubnet;
import dev.rigc.stack.compute.ComputeExports;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.ArrayList;
import java.util.List;

/** The database of an environment, if it has one. */
public final class DatabaseKind implements StackKind {
  @Override
  public String name() {
    return "database";
  }

  @Override
  public String key() {
    return "db-couch";
  }

  @Override
  public String command() {
    return "db";
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return StackKind.super.sites(riglet).stream()
        .filter(site -> site.requireEnvironment().couchDb().isPresent())
        .toList();
  }

  @Override
  public List<String> exports(StackSite site) {
    return DatabaseExports.all(site.requireEnvironment());
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    List<String> ofFoundation = new ArrayList<>(List.of(FoundationExports.VPC_ID));
    if (site.requireEnvironment().network().existing().isEmpty()) {
      FoundationExports.routeTables(site.requireEnvironment()).stream()
          .distinct()
          .forEach(ofFoundation::add);
    }
    ofFoundation.addAll(FoundationExports.ipv6Blocks(site.requireEnvironment()));
    ofFoundation.addAll(List.of(FoundationExports.INTERNAL_DNS, FoundationExports.OPS_TOPIC));
    return List.of(
        FoundationExports.of(site).taking(ofFoundation),
        ComputeExports.of(site).taking(ComputeExports.APP_SECURITY_GROUP));
  }

  /** A newer image means a new host and minutes without a database, so it is taken when asked. */
  @Override
  public List<Parameter> parameters(StackSite site) {
    Database database = site.requireEnvironment().couchDb().orElseThrow();
    List<Parameter> parameters = new ArrayList<>();
    existingSubnets(site.requireEnvironment())
        .forEach(subnet -> parameters.add(Parameter.of(subnet.parameterId(), subnet.id())));
    site.requireEnvironment()
        .network()
        .existing()
        .flatMap(ExistingNetwork::databaseZone)
        .ifPresent(zone -> parameters.add(Parameter.of("DatabaseZone", zone)));
    parameters.add(Parameter.of("InstanceType", database.instanceType()));
    if (database.image().isEmpty()) {
      parameters.add(Parameter.kept("ImageDate", "first"));
    }
    return parameters;
  }

  /** The subnets of the database, where the VPC exists already. */
  static List<ExistingSubnet> existingSubnets(Environment environment) {
    return environment
        .network()
        .existing()
        .map(
            network ->
                ExistingSubnet.of(
                    "DbSubnetPrivate",
                    FoundationExports.zones(environment),
                    network.databaseSubnets()))
        .orElse(List.of());
  }

  @Override
  public List<String> capabilities(StackSite site) {
    return MAKES_ROLES;
  }

  /** Secrets Manager adds six characters to the name. */
  @Override
  public List<String> applicationSecrets(StackSite site) {
    return site.riglet().applications().isEmpty()
        ? List.of()
        : List.of(SecretNames.secretArn(site.name().value() + "-application-??????"));
  }

  @Override
  public boolean hasBackups() {
    return true;
  }

  @Override
  public List<SiteName> names(StackSite site) {
    return List.of(
        new SiteName("database stack", site.name()),
        new SiteName("backup bucket", backupBucket(site.riglet(), site.requireEnvironment())));
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    return DatabaseViews.of(stack);
  }

  /** {@code {owner}-{project}-{env}-{account}-{region}-backup}. */
  static DerivedName backupBucket(Riglet riglet, Environment environment) {
    Names names = new Names(riglet);
    return names.join(
        NameKind.BUCKET,
        names.owner(),
        names.project(),
        Names.env(environment),
        Names.account(),
        names.region(),
        Part.literal("backup"));
  }
}
