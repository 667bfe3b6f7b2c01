package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A field that is taken from the database's secret is one that it has. */
final class SecretFieldsRule implements RigletRule {
  private static final List<String> OF_COUCHDB =
      List.of("engine", "host", "password", "port", "url", "username");

  /**
   * What RDS writes into the secret of a cluster (<a
   * href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html">managed
   * passwords</a>).
   */
  private static final List<String> OF_AURORA = List.of("password", "username");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2605",
            "A key after `${database.secret}` is a field of that secret.",
            "ECS does not start a container whose secret lacks the key.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html")
        .withExample("secrets: { DB_PASSWORD: \"${database.secret}:pasword\" }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> reported = new HashSet<>();
    for (SecretVariable variable : SecretVariable.of(context)) {
      List<String> fields = variable.environment().aurora().isPresent() ? OF_AURORA : OF_COUCHDB;
      String key = variable.secret().key().orElse(fields.get(0));
      if (variable.secret().isDatabase()
          && !fields.contains(key)
          && reported.add(variable.path())) {
        context
            .report(
                findings,
                info(),
                variable.path(),
                "%s takes the field %s of the database's secret, which has none of that name."
                    .formatted(Phrases.quoted(variable.name()), Phrases.quoted(key)))
            .hint(
                Suggestion.word(key, fields)
                    .map(meant -> Suggestion.didYouMean("${database.secret}:" + meant))
                    .orElse("It has " + Phrases.quotedAnd(fields) + "."));
      }
    }
  }
}
