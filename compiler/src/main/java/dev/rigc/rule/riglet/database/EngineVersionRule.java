package dev.rigc.rule.riglet.database;

import dev.rigc.cfn.spec.EngineVersions;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.database.AuroraEngine;
import dev.rigc.model.database.Database;
import dev.rigc.model.database.DatabaseDefaults;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.Optional;

/** The engine of a database has a version that there is. */
final class EngineVersionRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2710",
            "A database has a version of its engine that is supported.",
            "Older releases of CouchDB get no security fixes, and RDS creates a cluster only of the versions that it offers. A version may also be newer than what rigc knows.",
            "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.VersionPolicy.html")
        .withExample("database: { version: 2.3.1 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath path = context.origin(environment, "database", "version");
      Optional<Database> database = environment.database();
      if (context.isSound(path) && database.isPresent() && database.get().version().isPresent()) {
        check(context, findings, path, database.get());
      }
    }
  }

  private void check(RigletContext context, Findings findings, NodePath path, Database database) {
    String version = database.runs().value();
    String engine = database.aurora().map(AuroraEngine::key).orElse("couchdb");
    List<String> known =
        database.aurora().isPresent()
            ? EngineVersions.ofAurora(engine)
            : EngineVersions.ofCouchDb();
    if (!known.contains(version)) {
      context
          .report(
              findings,
              info(),
              path,
              "%s is `%s`, which is not a version of %s that rigc knows."
                  .formatted(KeyPath.quoted(path), version, engine))
          .hint(hint(database, version, known));
    }
  }

  private static String hint(Database database, String version, List<String> known) {
    String usual =
        database
            .aurora()
            .map(engine -> DatabaseDefaults.version(engine).value())
            .orElse(known.get(0));
    return Suggestion.name(version, known)
        .map(Suggestion::didYouMean)
        .orElse("The default is `\"%s\"`.".formatted(usual));
  }
}
