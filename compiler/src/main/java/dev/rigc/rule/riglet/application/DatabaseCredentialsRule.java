package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.value.ValueTemplate.Reference;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.Set;

/** Who is told where the database is can also log in to it. */
final class DatabaseCredentialsRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.note(
            "RIG2604",
            "An application that uses `${database.url}` takes credentials from `${database.secret}`.",
            "No engine has open databases: CouchDB 3 and Aurora refuse requests without credentials.",
            "https://docs.couchdb.org/en/stable/intro/security.html")
        .withExample("environment: { DB: \"${database.url}\" } and no secrets");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> reported = new HashSet<>();
    for (Variable variable : Variable.of(context)) {
      if (variable.value().parts().contains(Reference.DATABASE_URL)
          && !variable
              .application()
              .readsDatabaseSecret(variable.environment().deployment(variable.application()))
          && secretsAreSound(context, variable)
          && reported.add(variable.path())) {
        context
            .report(
                findings,
                info(),
                variable.path(),
                "The value of %s refers to the database, and no secret of `%s` holds credentials for it: the database refuses requests without credentials."
                    .formatted(Phrases.quoted(variable.name()), variable.application().name()))
            .hint(
                "Add secrets such as `DB_USER: \"${database.secret}:username\"` and `DB_PASSWORD:"
                    + " \"${database.secret}:password\"`, unless the application logs in otherwise.");
      }
    }
  }

  private static boolean secretsAreSound(RigletContext context, Variable variable) {
    return context.places().isSoundThroughout(context.path(variable.application()).key("secrets"));
  }
}
