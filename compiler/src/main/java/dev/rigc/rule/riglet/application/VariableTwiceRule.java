package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Optional;

/** A variable is either plain or secret. */
final class VariableTwiceRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2403",
            "A variable is set in `environment` or in `secrets`, not in both.",
            "ECS rejects a container with a duplicated variable.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html")
        .withExample("environment: { URL: x }\nsecrets: { URL: /x }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Variable variable : Variable.of(context)) {
      Optional<NodePath> found = secret(context, variable);
      if (found.isPresent()) {
        NodePath secret = found.get();
        context
            .reportKey(
                findings,
                info(),
                variable.path(),
                "The variable %s of `%s` is both plain and secret."
                    .formatted(Phrases.quoted(variable.name()), variable.application().name()))
            .related(context.places().atKey(secret).location(), "the secret")
            .hint("Keep one of the two; the secret, if in doubt.");
      }
    }
  }

  /** The secret of the same name in the same container, if there is one. */
  private static Optional<NodePath> secret(RigletContext context, Variable variable) {
    if (variable.path().steps().contains("sidecars")) {
      NodePath container = variable.path().parent().flatMap(NodePath::parent).orElseThrow();
      return Optional.of(container.key("secrets").key(variable.name()))
          .filter(context.places()::has);
    }
    boolean isSecret =
        variable
            .environment()
            .deployment(variable.application())
            .secrets()
            .containsKey(variable.name());
    return isSecret
        ? Optional.of(
            context.secret(variable.environment(), variable.application(), variable.name()))
        : Optional.empty();
  }
}
