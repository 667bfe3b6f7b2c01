package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** A token that has the form of a name is a token all the same. */
final class SecretAsNameRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2601",
            "The name of a secret is not itself a token or key.",
            "Tokens consist of letters, digits and underscores, as names are. rigc does not repeat"
                + " what it found.",
            "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html")
        .withExample("secrets: { TOKEN: xoxb-… }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context
        .riglet()
        .notifications()
        .slack()
        .ifPresent(
            name -> check(context, findings, NodePath.of("notifications", "slack"), name.value()));
    Map<NodePath, String> names = new LinkedHashMap<>();
    SecretVariable.of(context)
        .forEach(variable -> names.put(variable.path(), variable.secret().text()));
    names.forEach((path, name) -> check(context, findings, path, name));
  }

  private void check(RigletContext context, Findings findings, NodePath path, String name) {
    if (Redaction.holdsSecret(name) && context.isSound(path)) {
      context
          .report(
              findings,
              info(),
              path,
              "%s holds what looks like the secret itself; its name is required."
                  .formatted(KeyPath.quoted(path)))
          .hint(
              "Store it as a SecureString parameter, give the parameter's name, and replace the"
                  + " secret: it has been in a file.");
    }
  }
}
