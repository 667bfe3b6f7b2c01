package dev.rigc.rule.riglet.pipeline;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Applications need a connection to be built from. */
final class ConnectionPresentRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2503",
            "A riglet with applications has a connection.",
            "A pipeline reads its source through a connection; tokens in templates are a thing of the"
                + " past.",
            "https://docs.aws.amazon.com/dtconsole/latest/userguide/connections-create-github.html")
        .withExample("applications without `connection`");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NodePath connection = NodePath.of("connection");
    if (context.applications().stream().anyMatch(app -> app.provider().usesConnection())
        && context.riglet().connection().isEmpty()
        && context.isSound(connection, NodePath.of("applications"))) {
      context
          .report(
              findings,
              info(),
              connection,
              "There is no `connection`, through which the pipelines of the applications read their"
                  + " source.")
          .hint(
              "Create a connection to GitHub in the developer tools console of %s, and give its ARN."
                  .formatted(context.riglet().region()));
    }
  }
}
