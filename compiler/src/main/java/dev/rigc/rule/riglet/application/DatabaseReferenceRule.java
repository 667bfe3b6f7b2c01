package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.value.ValueTemplate.Reference;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.Set;

/** What refers to the database has one. */
final class DatabaseReferenceRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2407",
            "`${database.url}` and `${database.secret}` are used only where the environment has a"
                + " database.",
            "With `engine: none` there is no such host and no such secret.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html")
        .withExample("database: { engine: none } with `${database.url}`");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<Object> reported = new HashSet<>();
    for (Variable variable : Variable.of(context)) {
      if (variable.value().parts().contains(Reference.DATABASE_URL)
          && hasNone(context, variable.environment())
          && reported.add(variable.path())) {
        report(context, findings, variable.path(), variable.name(), variable.environment());
      }
    }
    for (SecretVariable variable : SecretVariable.of(context)) {
      if (variable.secret().isDatabase()
          && hasNone(context, variable.environment())
          && reported.add(variable.path())) {
        report(context, findings, variable.path(), variable.name(), variable.environment());
      }
    }
  }

  private static boolean hasNone(RigletContext context, Environment environment) {
    return environment.database().isEmpty()
        && context.isSound(context.origin(environment, "database", "engine"));
  }

  private void report(
      RigletContext context,
      Findings findings,
      NodePath path,
      String variable,
      Environment environment) {
    context
        .report(
            findings,
            info(),
            path,
            "The value of %s refers to the database, and %s has none (`engine: none`)."
                .formatted(Phrases.quoted(variable), environment.name()))
        .hint(
            "Override the variable there, in `environment` or `secrets`, or give the environment a"
                + " database.");
  }
}
