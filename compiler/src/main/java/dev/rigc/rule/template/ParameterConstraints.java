package dev.rigc.rule.template;

import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a parameter's constraints say of a value. */
public final class ParameterConstraints {
  private static final int LONGEST_NUMBER = 40;

  private ParameterConstraints() {}

  /**
   * Every constraint that the value breaks, as a full sentence; none if it keeps to all. A list is
   * text with commas, and each of its items must keep to the constraints.
   */
  public static List<String> faults(Parameter parameter, String value) {
    Optional<MapValue> body = parameter.body();
    if (body.isEmpty() || parameter.isSsm()) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    for (String item : items(parameter, value)) {
      allowed(parameter, item, faults);
      pattern(body.get(), item, faults);
      length(body.get(), item, faults);
      number(parameter, body.get(), item, faults);
    }
    return faults;
  }

  private static List<String> items(Parameter parameter, String value) {
    if (!parameter.isList()) {
      return List.of(value);
    }
    List<String> items = new ArrayList<>();
    for (String item : value.split(",", -1)) {
      items.add(item.strip());
    }
    return items;
  }

  private static void allowed(Parameter parameter, String value, List<String> faults) {
    List<String> allowed = parameter.allowedValues();
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      String shown = allowed.size() > 12 ? "" : ": `" + String.join("`, `", allowed) + "`";
      faults.add("`%s` is none of the allowed values%s.".formatted(value, shown));
    }
  }

  private static void pattern(MapValue body, String value, List<String> faults) {
    body.text("AllowedPattern")
        .filter(text -> !new ParameterPattern(text).accepts(value))
        .ifPresent(
            text ->
                faults.add("`%s` does not match the allowed pattern `%s`.".formatted(value, text)));
  }

  private static void length(MapValue body, String value, List<String> faults) {
    int length = value.codePointCount(0, value.length());
    limit(body, "MinLength")
        .filter(least -> BigDecimal.valueOf(length).compareTo(least) < 0)
        .ifPresent(
            least ->
                faults.add(
                    "`%s` has %s characters, at least %s are wanted."
                        .formatted(value, length, least)));
    limit(body, "MaxLength")
        .filter(most -> BigDecimal.valueOf(length).compareTo(most) > 0)
        .ifPresent(
            most ->
                faults.add(
                    "`%s` has %s characters, %s are allowed.".formatted(value, length, most)));
  }

  private static void number(
      Parameter parameter, MapValue body, String value, List<String> faults) {
    if (!parameter.type().equals("Number") && !parameter.type().equals("List<Number>")) {
      return;
    }
    Optional<BigDecimal> number = decimal(value);
    if (number.isEmpty()) {
      faults.add("`%s` is no number.".formatted(value));
      return;
    }
    limit(body, "MinValue")
        .filter(least -> number.get().compareTo(least) < 0)
        .ifPresent(least -> faults.add("%s is less than %s.".formatted(value, least)));
    limit(body, "MaxValue")
        .filter(most -> number.get().compareTo(most) > 0)
        .ifPresent(most -> faults.add("%s is more than %s.".formatted(value, most)));
  }

  private static Optional<BigDecimal> limit(MapValue body, String name) {
    return body.text(name).flatMap(ParameterConstraints::decimal);
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
