package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.Redaction;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.value.ValueTemplate.Literal;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** Plain variables hold no secrets. */
final class SecretInEnvironmentRule implements Rule<RigletContext> {
  private static final String HINT =
      "Store it as a SecureString parameter and name that under `secrets`; replace the secret, for"
          + " it has been in a file.";

  private static final RuleInfo FORM =
      RuleInfo.error(
              "RIG2602",
              "Plain variables hold no tokens, keys or URLs with passwords.",
              "Whoever may read the template, the task definition or the file's history reads the"
                  + " secret. rigc does not repeat it.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html")
          .withExample("environment: { DB: \"https://user:…@host/\" }");

  private static final RuleInfo NAME =
      RuleInfo.warning(
              "RIG2603",
              "A variable whose name suggests a secret takes its value from a secret.",
              "A password in plain text is readable in the template, the task definition and the"
                  + " file's history. rigc does not repeat it.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html")
          .withExample("environment: { DB_PASSWORD: … }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(FORM, NAME);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Variable variable : Variable.of(context)) {
      if (Redaction.holdsSecret(variable.text())) {
        report(context, findings, FORM, variable, "holds what looks like a secret");
      } else if (isTelling(variable)) {
        report(context, findings, NAME, variable, "has the name of a secret and a plain value");
      }
    }
  }

  private static boolean isTelling(Variable variable) {
    return Redaction.namesSecret(variable.name())
        && variable.value().parts().stream()
            .anyMatch(part -> part instanceof Literal literal && !literal.text().isBlank());
  }

  private static void report(
      RigletContext context, Findings findings, RuleInfo rule, Variable variable, String what) {
    context
        .report(
            findings,
            rule,
            variable.path(),
            "The variable %s of `%s` %s (not repeated here)."
                .formatted(Phrases.quoted(variable.name()), variable.application().name(), what))
        .hint(HINT);
  }
}
