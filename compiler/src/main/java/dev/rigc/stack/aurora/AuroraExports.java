package dev.rigc.stack.aurora;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.database.AuroraEngine;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.StackSite;
import java.util.List;
import java.util.Optional;

/** What the Aurora cluster of an environment offers to other stacks. */
public final class AuroraExports {
  /** The secret that RDS makes for the user of the applications. */
  static final String APPLICATION_SECRET = "ApplicationSecretArn";

  private AuroraExports() {}

  /** The stack that exports them to a stack of its environment, if the environment has one. */
  public static Optional<Exporter> ifPresent(StackSite site) {
    return site.requireEnvironment().database().stream()
        .flatMap(database -> database.aurora().stream())
        .findFirst()
        .map(engine -> Exporter.of(AuroraKind.of(engine), site));
  }

  /** The URL of an environment's database without credentials, as applications reach it. */
  public static String url(Riglet riglet, Environment environment) {
    AuroraEngine engine = environment.database().flatMap(one -> one.aurora()).orElseThrow();
    return "%s://%s:%s/%s"
        .formatted(engine.scheme(), host(riglet, environment), engine.port(), databaseName(riglet));
  }

  /** {@code database-{env}.{project}.internal}, the name of the writer in the VPC. */
  static String host(Riglet riglet, Environment environment) {
    return "database-" + environment.name() + "." + riglet.project() + ".internal";
  }

  /** The project's name; a hyphen is not allowed in the name of a database. */
  static String databaseName(Riglet riglet) {
    return riglet.project().value().replace('-', '_');
  }

  static List<String> all() {
    return List.of("DatabaseEndpoint", "DatabaseReaderEndpoint", APPLICATION_SECRET);
  }
}
