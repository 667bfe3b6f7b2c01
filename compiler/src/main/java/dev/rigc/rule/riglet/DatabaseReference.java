package dev.rigc.rule.riglet;

import dev.rigc.load.Words;
import dev.rigc.model.ValueTemplate.Reference;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.HashSet;
import java.util.Set;

/** What refers to the database has one. */
final class DatabaseReference implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2407",
            "`${database.url}` stands only where the environment has a database.",
            "With `engine: none` there is no such host.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html")
        .withExample("database: { engine: none } with `${database.url}`");
  }

  @Override
  public void check(RigletSubject subject, Findings findings) {
    Set<Object> reported = new HashSet<>();
    for (Variable variable : Variable.of(subject)) {
      if (variable.environment().database().isEmpty()
          && variable.value().parts().contains(Reference.DATABASE_URL)
          && subject.isSound(subject.origin(variable.environment(), "database", "engine"))
          && reported.add(variable.path())) {
        subject
            .report(
                findings,
                info(),
                variable.path(),
                "The value of %s refers to the database, and %s has none (`engine: none`)."
                    .formatted(Words.quote(variable.name()), variable.environment().name()))
            .hint("Override the variable there, or give the environment a database.");
      }
    }
  }
}
