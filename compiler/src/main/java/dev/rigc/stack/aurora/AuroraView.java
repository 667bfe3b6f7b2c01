package dev.rigc.stack.aurora;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.database.AuroraEngine;
import dev.rigc.model.database.Database;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.PlannedStack;
import dev.rigc.render.ExistingSubnet;
import dev.rigc.render.HeadView;
import dev.rigc.stack.foundation.FoundationExports;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the templates of Aurora clusters see.
 *
 * @param head what every template starts with
 * @param engine the engine as RDS names it
 * @param engineVersion its version, a major one or a full one
 * @param takesMinorVersions whether RDS updates the minor version by itself
 * @param port the port that the cluster listens on
 * @param minCapacity the least capacity of the instance, in Aurora capacity units
 * @param maxCapacity the most
 * @param subnets names of the exports of the private subnets, where it is in these
 * @param existingSubnets those that exist instead
 * @param databaseHost DNS name of the writer in the VPC
 * @param databaseName the database that the cluster is created with
 * @param retentionDays how many days automatic backups are kept
 */
public record AuroraView(
    HeadView head,
    String engine,
    String engineVersion,
    boolean takesMinorVersions,
    int port,
    BigDecimal minCapacity,
    BigDecimal maxCapacity,
    List<String> subnets,
    List<ExistingSubnet> existingSubnets,
    String databaseHost,
    String databaseName,
    int retentionDays) {
  /** Keeps copies of the lists. */
  public AuroraView {
    subnets = List.copyOf(subnets);
    existingSubnets = List.copyOf(existingSubnets);
  }

  static AuroraView of(PlannedStack stack, Database database, AuroraEngine engine) {
    Riglet riglet = stack.site().riglet();
    Environment environment = stack.site().requireEnvironment();
    Exporter foundation = FoundationExports.of(stack.site());
    List<ExistingSubnet> existing = AuroraKind.existingSubnets(environment);
    return new AuroraView(
        HeadView.of(stack, "Aurora cluster"),
        engine.key(),
        database.runs().value(),
        database.version().isEmpty(),
        engine.port(),
        database.leastCapacity().value(),
        database.mostCapacity().value(),
        existing.isEmpty()
            ? FoundationExports.privateSubnets(environment).stream()
                .map(foundation::export)
                .toList()
            : List.of(),
        existing,
        AuroraExports.host(riglet, environment),
        AuroraExports.databaseName(riglet),
        database.backup().retentionDays());
  }
}
