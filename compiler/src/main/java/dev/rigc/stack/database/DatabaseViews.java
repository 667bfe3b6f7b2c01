package dev.rigc.stack.database;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.database.Database;
import dev.rigc.model.database.DatabaseName;
import dev.rigc.model.database.RestorePoint;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.network.ExistingNetwork;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.model.value.KeyName;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.StackSite;
import dev.rigc.render.HeadView;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The views of database stacks. */
final class DatabaseViews {
  private static final String APPLICATION_USER = "application";

  private DatabaseViews() {}

  static DatabaseView of(PlannedStack stack) {
    Riglet riglet = stack.site().riglet();
    Environment environment = stack.site().requireEnvironment();
    Database database = environment.couchDb().orElseThrow();
    Exporter foundation = FoundationExports.of(stack.site());
    Optional<RestorePoint> restore = database.restoreFrom();
    Optional<String> other =
        restore
            .filter(point -> point.environment().isPresent())
            .map(point -> "arn:${AWS::Partition}:s3:::" + bucketOf(stack.site(), point));
    String host = DatabaseExports.host(riglet, environment);
    return new DatabaseView(
        HeadView.of(stack, "CouchDB host and its backups"),
        environment
            .monitoring()
            .filter(Monitoring::watchesDatabase)
            .map(asked -> DatabaseExports.metrics(riglet))
            .orElse(null),
        environment.name().value(),
        database.instanceType().value(),
        database.instanceType().isGraviton() ? "arm64" : "x86_64",
        database.runs().value(),
        database.image().map(image -> image.value()).orElse(null),
        riglet.keyName().map(KeyName::value).orElse(null),
        database.volumeGibibytes(),
        subnets(environment, foundation),
        DatabaseKind.existingSubnets(environment),
        environment.network().existing().flatMap(ExistingNetwork::databaseZone).orElse(null),
        FoundationExports.hostsArePublic(environment),
        host,
        database.databases().stream().map(DatabaseName::value).collect(Collectors.joining(",")),
        secretTemplate(host),
        DatabaseKind.backupBucket(riglet, environment).value(),
        database.backup().schedule().expression(),
        database.backup().retentionDays(),
        restore.map(RestorePoint::time).orElse(null),
        restore.map(point -> bucketOf(stack.site(), point)).orElse(null),
        other.orElse(null),
        other.map(arn -> arn + "/*").orElse(null),
        new Names(riglet).rolePath());
  }

  private static List<DatabaseView.Subnet> subnets(Environment environment, Exporter foundation) {
    List<String> zones = FoundationExports.zones(environment);
    List<String> routes = FoundationExports.routeTables(environment);
    List<String> ipv6 = FoundationExports.ipv6Blocks(environment);
    if (environment.network().existing().isPresent()) {
      return List.of();
    }
    List<CidrBlock> blocks = environment.network().subnets().databases();
    return IntStream.range(0, zones.size())
        .mapToObj(
            i ->
                new DatabaseView.Subnet(
                    zones.get(i),
                    i,
                    blocks.get(i).toString(),
                    foundation.export(routes.get(i)),
                    ipv6.isEmpty() ? null : foundation.export(ipv6.get(i))))
        .toList();
  }

  /** The bucket that a backup is in, for {@code Fn::Sub}. */
  private static String bucketOf(StackSite site, RestorePoint point) {
    Riglet riglet = site.riglet();
    Environment owner =
        point.environment().stream()
            .flatMap(name -> riglet.environments().stream().filter(e -> e.name().equals(name)))
            .findFirst()
            .orElseGet(site::requireEnvironment);
    return DatabaseKind.backupBucket(riglet, owner).value();
  }

  /**
   * All fields but the password, which Secrets Manager adds, named as RDS names them. It holds
   * nothing that changes while the host name stays: another template is another password.
   */
  private static String secretTemplate(String host) {
    return "{\"engine\":\"couchdb\",\"host\":\"%s\",\"port\":5984,\"url\":\"http://%s:5984\",\"username\":\"%s\"}"
        .formatted(host, host, APPLICATION_USER);
  }
}
