package dev.rigc.rule.riglet;

import dev.rigc.load.Suggestion;
import dev.rigc.load.Words;
import dev.rigc.model.ValueTemplate;
import dev.rigc.model.ValueTemplate.Reference;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.Arrays;
import java.util.List;

/** References in values are known. */
final class References implements RigletRule {
  private static final List<String> KNOWN =
      Arrays.stream(Reference.values()).map(Reference::key).toList();

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2405",
            "A reference in a value is one that rigc knows.",
            "Anything else would reach the container as it is written.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html")
        .withExample("environment: { URL: \"${databse.url}\" }");
  }

  @Override
  public void check(RigletSubject subject, Findings findings) {
    for (Variable variable : Variable.of(subject)) {
      String text = variable.text();
      ValueTemplate.unknownReferences(text)
          .forEach(reference -> report(subject, findings, variable, reference));
      int open = text.lastIndexOf("${");
      if (open >= 0 && text.indexOf('}', open) < 0) {
        subject
            .report(
                findings,
                info(),
                variable.path(),
                "The value of %s opens a reference with `${` and does not close it."
                    .formatted(Words.quote(variable.name())))
            .hint("Add the closing brace.");
      }
    }
  }

  private void report(
      RigletSubject subject, Findings findings, Variable variable, String reference) {
    subject
        .report(
            findings,
            info(),
            variable.path(),
            "%s in the value of %s is no reference that rigc knows."
                .formatted(Words.quote("${" + reference + "}"), Words.quote(variable.name())))
        .hint(
            Suggestion.nearest(reference, KNOWN)
                .map(meant -> "Did you mean `${" + meant + "}`?")
                .orElse(
                    "There are "
                        + Lists.and(KNOWN.stream().map(key -> "`${" + key + "}`").toList())
                        + "."));
  }
}
