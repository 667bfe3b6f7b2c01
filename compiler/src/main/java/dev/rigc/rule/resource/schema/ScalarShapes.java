package dev.rigc.rule.resource.schema;

import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.cfn.spec.ValuePattern;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What shapes say about texts, numbers and booleans. */
final class ScalarShapes {
  private static final String DYNAMIC = "{{resolve:";

  private final boolean ignoringCase;

  /** Compares words exactly, or without regard to case. */
  ScalarShapes(boolean ignoringCase) {
    this.ignoringCase = ignoringCase;
  }

  void check(ScalarNode scalar, Place place, PropertyShape shape, Problems problems) {
    String text = scalar.text();
    if (text.contains(DYNAMIC)) {
      problems.unsure();
      return;
    }
    if (scalar.isNull()) {
      return;
    }
    if (shape.limitsTexts()) {
      allowed(text, place, shape, problems);
      form(text, place, shape, problems);
    }
    if (shape.limitsNumbers() && Kinds.isNumber(text)) {
      range(Double.parseDouble(text), place, shape, problems);
    }
  }

  private void allowed(String text, Place place, PropertyShape shape, Problems problems) {
    List<String> exact = shape.allowed();
    List<String> anyCase = shape.allowedIgnoringCase();
    if (!exact.isEmpty() && !exact.contains(text) && !hasSame(exact, text)) {
      problems.add(notAllowed(text, exact, place));
    } else if (!anyCase.isEmpty() && !anyCase.contains(text.toLowerCase(Locale.ROOT))) {
      problems.add(notAllowed(text, anyCase, place));
    }
    Optional<String> constant = shape.constant();
    if (constant.isPresent() && !same(constant.get(), text)) {
      problems.add(notAllowed(text, List.of(constant.get()), place));
    }
    if (shape.forbidden().contains(text)) {
      add(problems, place, Facts.ALLOWED, text, "is not allowed here");
    }
  }

  private static Problem notAllowed(String text, List<String> allowed, Place place) {
    return place
        .problem(
            Facts.ALLOWED,
            () ->
                Phrases.quoted(text)
                    + " is not allowed here; "
                    + (allowed.size() == 1 ? "only " : "one of ")
                    + Phrases.quotedOr(allowed)
                    + " is.")
        .withHint(() -> Suggestion.word(text, allowed).map(Suggestion::didYouMean));
  }

  private boolean hasSame(List<String> allowed, String text) {
    for (String value : allowed) {
      if (same(value, text)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(String allowed, String text) {
    return (ignoringCase ? allowed.equalsIgnoreCase(text) : allowed.equals(text))
        || (Kinds.isBoolean(text) && allowed.equalsIgnoreCase(text) && Kinds.isBoolean(allowed))
        || (Kinds.isNumber(text)
            && Kinds.isNumber(allowed)
            && Double.compare(Double.parseDouble(text), Double.parseDouble(allowed)) == 0);
  }

  private static void form(String text, Place place, PropertyShape shape, Problems problems) {
    length(text, place, shape, problems);
    Optional<ValuePattern> pattern = shape.pattern();
    if (pattern.isPresent() && !pattern.get().accepts(text)) {
      add(problems, place, Facts.PATTERN, text, "does not fit `" + pattern.get().text() + "`");
    }
    Optional<String> format = shape.format();
    if (format.isPresent()) {
      Formats.fault(format.get(), text)
          .ifPresent(fault -> problems.add(place.problem(Facts.FORMAT, fault)));
    }
  }

  private static void length(String text, Place place, PropertyShape shape, Problems problems) {
    OptionalInt least = shape.minLength();
    OptionalInt most = shape.maxLength();
    if (least.isEmpty() && most.isEmpty()) {
      return;
    }
    int length = text.codePointCount(0, text.length());
    if (length < least.orElse(0)) {
      String wanted = "at least " + least.getAsInt() + " are wanted";
      add(problems, place, Facts.LENGTH, text, "has " + length + " characters; " + wanted);
    }
    if (length > most.orElse(Integer.MAX_VALUE)) {
      String wanted = "at most " + most.getAsInt() + " are allowed";
      add(problems, place, Facts.LENGTH, text, "has " + length + " characters; " + wanted);
    }
  }

  private static void range(double number, Place place, PropertyShape shape, Problems problems) {
    OptionalDouble least = shape.minimum();
    if (least.isPresent() && number < least.getAsDouble()) {
      add(problems, place, number, "is below the least allowed number, ", least);
    }
    OptionalDouble most = shape.maximum();
    if (most.isPresent() && number > most.getAsDouble()) {
      add(problems, place, number, "is above the greatest allowed number, ", most);
    }
    OptionalDouble below = shape.exclusiveMinimum();
    if (below.isPresent() && number <= below.getAsDouble()) {
      add(problems, place, number, "must be more than ", below);
    }
    OptionalDouble above = shape.exclusiveMaximum();
    if (above.isPresent() && number >= above.getAsDouble()) {
      add(problems, place, number, "must be less than ", above);
    }
    OptionalDouble step = shape.multipleOf();
    if (step.isPresent() && number % step.getAsDouble() != 0) {
      add(problems, place, number, "is no multiple of ", step);
    }
  }

  private static void add(
      Problems problems, Place place, double number, String fault, OptionalDouble limit) {
    String text = Phrases.number(number);
    add(problems, place, Facts.RANGE, text, fault + Phrases.number(limit.getAsDouble()));
  }

  private static void add(
      Problems problems, Place place, RuleInfo rule, String text, String fault) {
    problems.add(place.problem(rule, () -> Phrases.quoted(text) + " " + fault + "."));
  }
}
