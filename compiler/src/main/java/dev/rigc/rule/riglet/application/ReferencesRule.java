package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.model.value.ValueTemplate;
import dev.rigc.model.value.ValueTemplate.Reference;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** References in values are known, and allowed where they stand. */
final class ReferencesRule implements RigletRule {
  private static final String SECRET = "${" + Reference.DATABASE_SECRET.key() + "}";

  /** What a value or a name of a secret may refer to, and how a message calls it. */
  private record Place(String words, Set<Reference> allowed, String rest) {
    List<String> keys() {
      return Arrays.stream(Reference.values())
          .filter(allowed::contains)
          .map(Reference::key)
          .toList();
    }

    String list() {
      return Phrases.quotedAnd(keys().stream().map(key -> "${" + key + "}").toList()) + rest;
    }
  }

  private static final Place VARIABLE = new Place("the value", Reference.IN_VARIABLES, "");

  private static final Place SECRET_NAME =
      new Place(
          "the name of the secret",
          Reference.IN_SECRET_NAMES,
          ", or `" + SECRET + "` alone or with `:` and a key");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2405",
            "A reference in a value or in the name of a secret is known to rigc and allowed there.",
            "Anything else would reach the container as it is written, or name a secret that does not"
                + " exist. The credentials of the database are a secret and never a plain value.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html")
        .withExample("environment: { URL: \"${databse.url}\" }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> seen = new LinkedHashSet<>();
    for (Variable variable : Variable.of(context)) {
      if (seen.add(variable.path())) {
        check(context, findings, VARIABLE, variable.name(), variable.value(), variable.path());
      }
    }
    for (SecretVariable variable : SecretVariable.of(context)) {
      if (!variable.secret().isDatabase() && seen.add(variable.path())) {
        ValueTemplate name = variable.secret().name();
        check(context, findings, SECRET_NAME, variable.name(), name, variable.path());
      }
    }
  }

  /** Whether a text holds a reference that is not known, or one without its closing brace. */
  static boolean isMalformed(String text) {
    return !ValueTemplate.unknownReferences(text).isEmpty() || isOpen(text);
  }

  private static boolean isOpen(String text) {
    int open = text.lastIndexOf("${");
    return open >= 0 && text.indexOf('}', open) < 0;
  }

  private void check(
      RigletContext context,
      Findings findings,
      Place place,
      String variable,
      ValueTemplate value,
      NodePath path) {
    String text = value.text();
    ValueTemplate.unknownReferences(text)
        .forEach(reference -> unknown(context, findings, place, variable, reference, path));
    value.parts().stream()
        .filter(part -> part instanceof Reference reference && !place.allowed().contains(reference))
        .distinct()
        .forEach(part -> misplaced(context, findings, place, variable, (Reference) part, path));
    if (isOpen(text)) {
      context
          .report(
              findings,
              info(),
              path,
              "The value of %s opens a reference with `${` and does not close it."
                  .formatted(Phrases.quoted(variable)))
          .hint("Add the closing brace.");
    }
  }

  private void unknown(
      RigletContext context,
      Findings findings,
      Place place,
      String variable,
      String reference,
      NodePath path) {
    context
        .report(
            findings,
            info(),
            path,
            "%s in %s of %s is not a valid reference."
                .formatted(
                    Phrases.quoted("${" + reference + "}"),
                    place.words(),
                    Phrases.quoted(variable)))
        .hint(
            Suggestion.word(reference, place.keys())
                .map(meant -> Suggestion.didYouMean("${" + meant + "}"))
                .orElse("There are " + place.list() + "."));
  }

  private void misplaced(
      RigletContext context,
      Findings findings,
      Place place,
      String variable,
      Reference reference,
      NodePath path) {
    boolean isSecret = reference == Reference.DATABASE_SECRET;
    String message =
        isSecret && place.equals(SECRET_NAME)
            ? "`%s` refers to a whole secret, but the name of the secret of %s holds more than it."
                .formatted(SECRET, Phrases.quoted(variable))
            : "`${%s}` may not be used in %s of %s."
                .formatted(reference.key(), place.words(), Phrases.quoted(variable));
    context
        .report(findings, info(), path, message)
        .hint(
            isSecret && place.equals(VARIABLE)
                ? "Move the variable to `secrets`: whoever may read the template or the task"
                    + " definition would read a plain value."
                : "It may hold " + place.list() + ".");
  }
}
