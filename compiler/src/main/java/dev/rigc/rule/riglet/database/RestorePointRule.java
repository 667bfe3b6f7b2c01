package dev.rigc.rule.riglet.database;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.database.RestorePoint;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.Optional;

/** A database starts with a backup of an environment that makes backups. */
final class RestorePointRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2708",
            "A database starts with the backup of an environment that has a CouchDB.",
            "The first boot fails where there is no such backup, and the stack with it.",
            "https://docs.couchdb.org/en/stable/maintenance/backups.html")
        .withExample("database: { restoreFrom: prodution/latest }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath path = context.origin(environment, "database", "restoreFrom");
      Optional<Slug> named =
          environment.couchDb().flatMap(d -> d.restoreFrom()).flatMap(RestorePoint::environment);
      if (named.isPresent() && context.isSound(path)) {
        check(context, findings, path, named.get());
      }
    }
  }

  private void check(RigletContext context, Findings findings, NodePath path, Slug named) {
    List<String> owners =
        context.environments().stream()
            .filter(environment -> environment.couchDb().isPresent())
            .map(environment -> environment.name().value())
            .toList();
    if (!owners.contains(named.value())) {
      context
          .report(
              findings,
              info(),
              path,
              "%s is a backup of `%s`, which is not an environment of this riglet with a CouchDB."
                  .formatted(KeyPath.quoted(path), named))
          .hint("It may be one of %s.".formatted(Phrases.quotedOr(owners)));
    }
  }
}
