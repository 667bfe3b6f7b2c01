package dev.rigc.rule;

import dev.rigc.cfn.Parameter;
import dev.rigc.diagnostic.text.PatternPhrase;
import dev.rigc.diagnostic.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a parameter says of its values. The limits are texts as they stand, and hold nothing of the
 * template.
 *
 * @param isKnown whether rigc can see the values: not of an SSM parameter, whose value only AWS
 *     knows
 * @param isList whether a value is a list, a text with commas
 * @param isNumber whether a value, or each item of a list, is a number
 * @param allowedValues the values that are allowed; none if all are
 * @param allowedPattern the regular expression that a value has to match
 * @param minLength the fewest characters
 * @param maxLength the most characters
 * @param minValue the least number
 * @param maxValue the greatest number
 */
public record ParameterConstraints(
    boolean isKnown,
    boolean isList,
    boolean isNumber,
    List<String> allowedValues,
    Optional<String> allowedPattern,
    Optional<String> minLength,
    Optional<String> maxLength,
    Optional<String> minValue,
    Optional<String> maxValue) {
  private static final int LONGEST_NUMBER = 40;

  /** Keeps a copy of the list. */
  public ParameterConstraints {
    allowedValues = List.copyOf(allowedValues);
  }

  /** What a parameter says; nothing if it is not a mapping. */
  public static ParameterConstraints of(Parameter parameter) {
    String type = parameter.type();
    return new ParameterConstraints(
        !parameter.isSsm(),
        parameter.isList(),
        type.equals("Number") || type.equals("List<Number>"),
        parameter.allowedValues(),
        text(parameter, "AllowedPattern"),
        text(parameter, "MinLength"),
        text(parameter, "MaxLength"),
        text(parameter, "MinValue"),
        text(parameter, "MaxValue"));
  }

  private static Optional<String> text(Parameter parameter, String name) {
    return parameter.body().flatMap(body -> body.text(name));
  }

  /**
   * Every constraint that the value breaks, as a full sentence; none if it keeps to all. A list is
   * text with commas, and each of its items must keep to the constraints.
   */
  public List<String> faults(String value) {
    if (!isKnown) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    for (String item : items(value)) {
      allowed(item, faults);
      pattern(item, faults);
      length(item, faults);
      number(item, faults);
    }
    return faults;
  }

  private List<String> items(String value) {
    if (!isList) {
      return List.of(value);
    }
    List<String> items = new ArrayList<>();
    for (String item : value.split(",", -1)) {
      items.add(item.strip());
    }
    return items;
  }

  private void allowed(String value, List<String> faults) {
    if (!allowedValues.isEmpty() && !allowedValues.contains(value)) {
      String shown = allowedValues.size() > 12 ? "" : ": " + Phrases.quotedAnd(allowedValues);
      faults.add("`%s` is not one of the allowed values%s.".formatted(value, shown));
    }
  }

  private void pattern(String value, List<String> faults) {
    allowedPattern
        .filter(text -> !new ParameterPattern(text).accepts(value))
        .ifPresent(
            text ->
                faults.add(
                    "`%s` does not match the `AllowedPattern`: it %s."
                        .formatted(value, requirement(text))));
  }

  /** A parameter's pattern is about the whole value, with anchors or without. */
  private static String requirement(String pattern) {
    String whole =
        (pattern.startsWith("^") ? "" : "^") + pattern + (pattern.endsWith("$") ? "" : "$");
    return PatternPhrase.of(whole)
        .map(words -> "must consist of " + words)
        .orElse("must match `" + pattern + "`");
  }

  private void length(String value, List<String> faults) {
    int length = value.codePointCount(0, value.length());
    limit(minLength)
        .filter(least -> BigDecimal.valueOf(length).compareTo(least) < 0)
        .ifPresent(
            least ->
                faults.add(
                    "`%s` has %s characters, at least %s are required."
                        .formatted(value, length, least)));
    limit(maxLength)
        .filter(most -> BigDecimal.valueOf(length).compareTo(most) > 0)
        .ifPresent(
            most ->
                faults.add(
                    "`%s` has %s characters, %s are allowed.".formatted(value, length, most)));
  }

  private void number(String value, List<String> faults) {
    if (!isNumber) {
      return;
    }
    Optional<BigDecimal> number = decimal(value);
    if (number.isEmpty()) {
      faults.add("`%s` is not a number.".formatted(value));
      return;
    }
    limit(minValue)
        .filter(least -> number.get().compareTo(least) < 0)
        .ifPresent(least -> faults.add("%s is less than %s.".formatted(value, least)));
    limit(maxValue)
        .filter(most -> number.get().compareTo(most) > 0)
        .ifPresent(most -> faults.add("%s is more than %s.".formatted(value, most)));
  }

  private static Optional<BigDecimal> limit(Optional<String> text) {
    return text.flatMap(ParameterConstraints::decimal);
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      return text.length() > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
