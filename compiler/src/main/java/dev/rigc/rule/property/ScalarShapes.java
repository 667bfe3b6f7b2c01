package dev.rigc.rule.property;

import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    allowed(text, place, shape, problems);
    form(text, place, shape, problems);
    if (Kinds.isNumber(text)) {
      range(Double.parseDouble(text), place, shape, problems);
    }
  }

  private void allowed(String text, Place place, PropertyShape shape, Problems problems) {
    List<String> exact = shape.allowed();
    List<String> anyCase = shape.allowedIgnoringCase();
    if (!exact.isEmpty()
        && !exact.contains(text)
        && exact.stream().noneMatch(value -> same(value, text))) {
      problems.add(notAllowed(text, exact, place));
    } else if (!anyCase.isEmpty() && !anyCase.contains(text.toLowerCase(Locale.ROOT))) {
      problems.add(notAllowed(text, anyCase, place));
    }
    shape
        .constant()
        .filter(value -> !same(value, text))
        .ifPresent(value -> problems.add(notAllowed(text, List.of(value), place)));
    if (shape.forbidden().contains(text)) {
      add(problems, place, Facts.ALLOWED, text, "is not allowed here");
    }
  }

  private static Problem notAllowed(String text, List<String> allowed, Place place) {
    return place
        .problem(
            Facts.ALLOWED,
            () ->
                Words.quoted(text)
                    + " is not allowed here; "
                    + (allowed.size() == 1 ? "only " : "one of ")
                    + Words.or(allowed)
                    + " is.")
        .withHint(() -> Words.closest(text, allowed).map(near -> "Did you mean `" + near + "`?"));
  }

  private boolean same(String allowed, String text) {
    return (ignoringCase ? allowed.equalsIgnoreCase(text) : allowed.equals(text))
        || (Kinds.isBoolean(text) && allowed.equalsIgnoreCase(text) && Kinds.isBoolean(allowed))
        || (Kinds.isNumber(text)
            && Kinds.isNumber(allowed)
            && Double.compare(Double.parseDouble(text), Double.parseDouble(allowed)) == 0);
  }

  private static void form(String text, Place place, PropertyShape shape, Problems problems) {
    int length = text.codePointCount(0, text.length());
    if (length < shape.minLength().orElse(0)) {
      String wanted = "at least " + shape.minLength().getAsInt() + " are wanted";
      add(problems, place, Facts.LENGTH, text, "has " + length + " characters; " + wanted);
    }
    if (length > shape.maxLength().orElse(Integer.MAX_VALUE)) {
      String wanted = "at most " + shape.maxLength().getAsInt() + " are allowed";
      add(problems, place, Facts.LENGTH, text, "has " + length + " characters; " + wanted);
    }
    shape
        .pattern()
        .filter(pattern -> !pattern.accepts(text))
        .ifPresent(
            pattern ->
                add(problems, place, Facts.PATTERN, text, "does not fit `" + pattern.text() + "`"));
    Optional<String> format = shape.format();
    format
        .flatMap(name -> Formats.fault(name, text))
        .ifPresent(fault -> problems.add(place.problem(Facts.FORMAT, fault)));
  }

  private static void range(double number, Place place, PropertyShape shape, Problems problems) {
    String text = Words.number(number);
    if (number < shape.minimum().orElse(Double.NEGATIVE_INFINITY)) {
      String least = Words.number(shape.minimum().getAsDouble());
      add(problems, place, Facts.RANGE, text, "is below the least allowed number, " + least);
    }
    if (number > shape.maximum().orElse(Double.POSITIVE_INFINITY)) {
      String most = Words.number(shape.maximum().getAsDouble());
      add(problems, place, Facts.RANGE, text, "is above the greatest allowed number, " + most);
    }
    if (shape.exclusiveMinimum().isPresent() && number <= shape.exclusiveMinimum().getAsDouble()) {
      String least = Words.number(shape.exclusiveMinimum().getAsDouble());
      add(problems, place, Facts.RANGE, text, "must be more than " + least);
    }
    if (shape.exclusiveMaximum().isPresent() && number >= shape.exclusiveMaximum().getAsDouble()) {
      String most = Words.number(shape.exclusiveMaximum().getAsDouble());
      add(problems, place, Facts.RANGE, text, "must be less than " + most);
    }
    if (shape.multipleOf().isPresent() && number % shape.multipleOf().getAsDouble() != 0) {
      String step = Words.number(shape.multipleOf().getAsDouble());
      add(problems, place, Facts.RANGE, text, "is no multiple of " + step);
    }
  }

  private static void add(
      Problems problems, Place place, RuleInfo rule, String text, String fault) {
    problems.add(place.problem(rule, () -> Words.quoted(text) + " " + fault + "."));
  }
}
