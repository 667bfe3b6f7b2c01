package dev.rigc.stack.database;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.StackSite;
import dev.rigc.stack.aurora.AuroraExports;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.List;
import java.util.stream.Stream;

/** What the database of an environment, whatever its engine, offers to other stacks. */
public final class DatabaseExports {
  /** The secret with which applications log in. */
  public static final String APPLICATION_SECRET = "ApplicationSecretArn";

  /** The metric of how full the volume is. */
  public static final String DISK_USED = "DiskUsedPercent";

  /** The metric of how old the last backup is. */
  public static final String BACKUP_AGE = "HoursSinceBackup";

  private static final DatabaseKind KIND = new DatabaseKind();

  private DatabaseExports() {}

  /** The stack that exports them to a stack of its environment, which must have a database. */
  public static Exporter of(StackSite site) {
    return AuroraExports.ifPresent(site)
        .map(aurora -> new Exporter(KIND.name(), aurora.stack()))
        .orElseGet(() -> Exporter.of(KIND, site));
  }

  /** The same, if the environment has a database. */
  public static Stream<Exporter> ifPresent(StackSite site) {
    return site.requireEnvironment().database().stream().map(present -> of(site));
  }

  /** {@code {owner}/{project}}, the namespace of the metrics that the host tells. */
  public static String metrics(Riglet riglet) {
    return riglet.owner() + "/" + riglet.project();
  }

  /** The URL of an environment's database, as applications reach it. */
  public static String url(Riglet riglet, Environment environment) {
    return environment.aurora().isPresent()
        ? AuroraExports.url(riglet, environment)
        : "http://" + host(riglet, environment) + ":5984";
  }

  /** {@code couchdb-{env}.{project}.internal}, the host of an environment's database. */
  static String host(Riglet riglet, Environment environment) {
    return "couchdb-" + environment.name() + "." + riglet.project() + ".internal";
  }

  static List<String> all(Environment environment) {
    return Stream.concat(
            FoundationExports.zones(environment).stream().map(zone -> "DbSubnetPrivate" + zone),
            Stream.of("CouchDbDnsName", APPLICATION_SECRET))
        .toList();
  }
}
