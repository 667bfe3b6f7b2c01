package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.value.SecretName;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a Secrets Manager secret cannot be mistaken for one with its suffix. */
final class SecretNameEndRule implements RigletRule {
  private static final Pattern END = Pattern.compile(".*-[A-Za-z0-9]{6}");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2606",
            "The name of a Secrets Manager secret does not end with a hyphen and six characters.",
            "Secrets Manager adds a hyphen and six characters to the name in an ARN. Given the ARN of"
                + " such a name without them, it may look for a shorter name and not find the secret;"
                + " then no task starts.",
            "https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen")
        .withExample("secrets: { API_KEY: twig/client-secret }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> reported = new HashSet<>();
    for (SecretVariable variable : SecretVariable.of(context)) {
      boolean ends =
          variable
              .resolved(context)
              .filter(name -> !name.isPath())
              .map(SecretName::value)
              .filter(name -> END.matcher(name).matches())
              .isPresent();
      if (ends && reported.add(variable.path())) {
        context
            .report(
                findings,
                info(),
                variable.path(),
                "The secret that %s names ends with a hyphen and six characters, as every ARN of"
                        .formatted(Phrases.quoted(variable.name()))
                    + " Secrets Manager does, so it may not be found.")
            .hint("Give the secret another name, or store the value as a SecureString parameter.");
      }
    }
  }
}
