package dev.rigc.cfn.schema;

import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.spec.ValuePattern;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.yaml.ScalarNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What schemas say about texts, numbers and booleans. */
final class ScalarKeywords {
  private static final String DYNAMIC = "{{resolve:";

  private final boolean ignoringCase;

  /** Compares words exactly, or without regard to case. */
  ScalarKeywords(boolean ignoringCase) {
    this.ignoringCase = ignoringCase;
  }

  void check(
      ScalarNode scalar, InstanceLocation location, PropertySchema schema, Violations violations) {
    String text = scalar.text();
    if (text.contains(DYNAMIC)) {
      violations.undecided();
      return;
    }
    if (scalar.isNull()) {
      return;
    }
    if (schema.isAbout(Keyword.Subject.TEXT)) {
      allowed(text, location, schema, violations);
      form(text, location, schema, violations);
    }
    if (schema.isAbout(Keyword.Subject.NUMBER) && JsonTypes.isNumber(text)) {
      range(Double.parseDouble(text), location, schema, violations);
    }
  }

  private void allowed(
      String text, InstanceLocation location, PropertySchema schema, Violations violations) {
    List<String> exact = schema.allowed();
    List<String> anyCase = schema.allowedIgnoringCase();
    if (!exact.isEmpty() && !exact.contains(text) && !hasSame(exact, text)) {
      violations.add(notAllowed(Keyword.ENUM, text, exact, location));
    } else if (!anyCase.isEmpty() && !anyCase.contains(text.toLowerCase(Locale.ROOT))) {
      violations.add(notAllowed(Keyword.ENUM_CASE_INSENSITIVE, text, anyCase, location));
    }
    Optional<String> constant = schema.constant();
    if (constant.isPresent() && !same(constant.get(), text)) {
      violations.add(notAllowed(Keyword.CONST, text, List.of(constant.get()), location));
    }
    if (schema.forbidden().contains(text)) {
      add(violations, location, Keyword.NOT_ENUM, text, "is not allowed here");
    }
  }

  private static Violation notAllowed(
      Keyword keyword, String text, List<String> values, InstanceLocation location) {
    List<String> allowed = values.stream().distinct().toList(); // a number and a text look alike
    return location
        .violation(
            keyword,
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
        || (JsonTypes.isBoolean(text)
            && allowed.equalsIgnoreCase(text)
            && JsonTypes.isBoolean(allowed))
        || (JsonTypes.isNumber(text)
            && JsonTypes.isNumber(allowed)
            && Double.compare(Double.parseDouble(text), Double.parseDouble(allowed)) == 0);
  }

  private static void form(
      String text, InstanceLocation location, PropertySchema schema, Violations violations) {
    length(text, location, schema, violations);
    Optional<String> fault = schema.format().flatMap(format -> Formats.fault(format, text));
    Optional<ValuePattern> pattern = schema.pattern();
    if (fault.isPresent()) { // it says more than a pattern does
      violations.add(location.violation(Keyword.FORMAT, fault.get()));
    } else if (pattern.isPresent() && !pattern.get().accepts(text)) {
      add(violations, location, Keyword.PATTERN, text, pattern.get().requirement());
    }
  }

  private static void length(
      String text, InstanceLocation location, PropertySchema schema, Violations violations) {
    OptionalInt least = schema.minLength();
    OptionalInt most = schema.maxLength();
    if (least.isEmpty() && most.isEmpty()) {
      return;
    }
    int length = text.codePointCount(0, text.length());
    if (length < least.orElse(0)) {
      String wanted = "at least " + least.getAsInt() + " are required";
      add(
          violations,
          location,
          Keyword.MIN_LENGTH,
          text,
          "has " + length + " characters; " + wanted);
    }
    if (length > most.orElse(Integer.MAX_VALUE)) {
      String wanted = "at most " + most.getAsInt() + " are allowed";
      add(
          violations,
          location,
          Keyword.MAX_LENGTH,
          text,
          "has " + length + " characters; " + wanted);
    }
  }

  private static void range(
      double number, InstanceLocation location, PropertySchema schema, Violations violations) {
    OptionalDouble least = schema.minimum();
    if (least.isPresent() && number < least.getAsDouble()) {
      add(
          violations,
          location,
          Keyword.MINIMUM,
          number,
          "is below the least allowed number, ",
          least);
    }
    OptionalDouble most = schema.maximum();
    if (most.isPresent() && number > most.getAsDouble()) {
      add(
          violations,
          location,
          Keyword.MAXIMUM,
          number,
          "is above the greatest allowed number, ",
          most);
    }
    OptionalDouble below = schema.exclusiveMinimum();
    if (below.isPresent() && number <= below.getAsDouble()) {
      add(violations, location, Keyword.EXCLUSIVE_MINIMUM, number, "must be more than ", below);
    }
    OptionalDouble above = schema.exclusiveMaximum();
    if (above.isPresent() && number >= above.getAsDouble()) {
      add(violations, location, Keyword.EXCLUSIVE_MAXIMUM, number, "must be less than ", above);
    }
    OptionalDouble step = schema.multipleOf();
    if (step.isPresent() && !isMultiple(number, step.getAsDouble())) {
      add(violations, location, Keyword.MULTIPLE_OF, number, "is not a multiple of ", step);
    }
  }

  /** In decimal digits, as both were written: in binary ones 20 is no multiple of 0.1. */
  private static boolean isMultiple(double number, double step) {
    return Double.isFinite(number)
        && BigDecimal.valueOf(number).remainder(BigDecimal.valueOf(step)).signum() == 0;
  }

  private static void add(
      Violations violations,
      InstanceLocation location,
      Keyword keyword,
      double number,
      String fault,
      OptionalDouble limit) {
    String text = Phrases.number(number);
    add(violations, location, keyword, text, fault + Phrases.number(limit.getAsDouble()));
  }

  private static void add(
      Violations violations,
      InstanceLocation location,
      Keyword keyword,
      String text,
      String fault) {
    violations.add(location.violation(keyword, () -> Phrases.quoted(text) + " " + fault + "."));
  }
}
