package dev.rigc.rule.system;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.spec.ValuePattern;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a parameter takes a value.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>
 */
final class ParameterConstraints {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,40}(?:\\.\\d{1,40})?");

  private final Parameter parameter;

  private ParameterConstraints(Parameter parameter) {
    this.parameter = parameter;
  }

  /** What is wrong with the value, as the end of a sentence that starts with it; or nothing. */
  static Optional<String> violation(Parameter parameter, String value) {
    if (parameter.isSsm()) {
      return Optional.empty();
    }
    ParameterConstraints constraints = new ParameterConstraints(parameter);
    List<String> items =
        parameter.isList()
            ? Arrays.stream(value.split(",", -1)).map(String::strip).toList()
            : List.of(value);
    return items.stream().flatMap(item -> constraints.item(item).stream()).findFirst();
  }

  private Optional<String> item(String value) {
    boolean number = parameter.type().equals("Number") || parameter.type().equals("List<Number>");
    if (number && !NUMBER.matcher(value).matches()) {
      return Optional.of("is no number");
    }
    List<String> allowed = parameter.allowedValues();
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      return Optional.of("is none of the allowed values `%s`".formatted(String.join("`, `", allowed)));
    }
    return (number ? range(new BigDecimal(value)) : length(value)).or(() -> pattern(value));
  }

  private Optional<String> range(BigDecimal value) {
    Optional<BigDecimal> least = bound("MinValue");
    Optional<BigDecimal> most = bound("MaxValue");
    if (least.isPresent() && value.compareTo(least.get()) < 0) {
      return Optional.of("is below `MinValue` %s".formatted(least.get()));
    }
    return most.filter(bound -> value.compareTo(bound) > 0)
        .map(bound -> "is above `MaxValue` %s".formatted(bound));
  }

  private Optional<String> length(String value) {
    BigDecimal length = BigDecimal.valueOf(value.codePointCount(0, value.length()));
    Optional<BigDecimal> least = bound("MinLength");
    Optional<BigDecimal> most = bound("MaxLength");
    if (least.isPresent() && length.compareTo(least.get()) < 0) {
      return Optional.of("has %s characters, `MinLength` is %s".formatted(length, least.get()));
    }
    return most.filter(bound -> length.compareTo(bound) > 0)
        .map(bound -> "has %s characters, `MaxLength` is %s".formatted(length, bound));
  }

  private Optional<String> pattern(String value) {
    return parameter
        .body()
        .flatMap(body -> body.text("AllowedPattern"))
        .filter(pattern -> !ValuePattern.ofWhole(pattern).accepts(value))
        .map(pattern -> "does not match `AllowedPattern` `%s`".formatted(pattern));
  }

  private Optional<BigDecimal> bound(String key) {
    return parameter
        .body()
        .flatMap(body -> body.text(key))
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> NUMBER.matcher(text).matches())
        .map(BigDecimal::new);
  }
}
