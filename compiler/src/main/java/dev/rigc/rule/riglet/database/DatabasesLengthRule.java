package dev.rigc.rule.riglet.database;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.database.DatabaseName;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of the databases fit the parameter that the host reads them from. */
final class DatabasesLengthRule implements RigletRule {
  private static final int LIMIT = 4096;

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2704",
            "The names of the databases, a comma between them, have at most 4,096 characters.",
            "The host of the database reads them from a standard parameter of Systems Manager, which"
                + " holds 4 KB.",
            "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html")
        .withExample("database: { databases: [ … 300 names of 20 characters … ] }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> reported = new HashSet<>();
    for (Environment environment : context.environments()) {
      List<DatabaseName> names =
          environment.couchDb().map(database -> database.databases()).orElse(List.of());
      int letters = names.stream().mapToInt(name -> name.value().length()).sum();
      int length = letters + Math.max(0, names.size() - 1);
      NodePath path = context.origin(environment, "database", "databases");
      if (length > LIMIT && context.places().isSoundThroughout(path) && reported.add(path)) {
        context
            .report(
                findings,
                info(),
                path,
                String.format(
                    Locale.ROOT,
                    "The %,d names of databases have %,d characters, with commas %,d; %,d are"
                        + " allowed.",
                    names.size(),
                    letters,
                    length,
                    LIMIT))
            .hint("Shorten the names, or let the operator create some of the databases.");
      }
    }
  }
}
