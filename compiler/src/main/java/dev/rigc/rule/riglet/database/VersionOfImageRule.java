package dev.rigc.rule.riglet.database;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.database.Database;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A version is asked for only where rigc installs CouchDB. */
final class VersionOfImageRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2706",
            "The version of CouchDB is given only where no machine image brings CouchDB.",
            "With `image`, the CouchDB of that image runs, whatever `version` says.",
            "https://docs.couchdb.org/en/stable/install/index.html")
        .withExample("database: { image: ami-54e1222c, version: 3.5.3 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath version = context.origin(environment, "database", "version");
      NodePath image = context.origin(environment, "database", "image");
      if (environment.couchDb().filter(VersionOfImageRule::hasBoth).isPresent()
          && context.isSound(version, image)) {
        context
            .report(
                findings,
                info(),
                version,
                "%s has no effect: the host starts from the image at %s, which brings its own CouchDB."
                    .formatted(KeyPath.quoted(version), KeyPath.quoted(image)))
            .hint("Remove one of the two.");
      }
    }
  }

  private static boolean hasBoth(Database database) {
    return database.version().isPresent() && database.image().isPresent();
  }
}
