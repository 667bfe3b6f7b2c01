package dev.rigc.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * How templates are linted.
 *
 * @param asOf the day for which lifecycle dates are looked at
 * @param regions the regions that the templates are meant for, at least one
 * @param parameters values of the templates' parameters, by name; a list is text with commas
 */
public record LintOptions(LocalDate asOf, List<String> regions, Map<String, String> parameters) {
  /** Keeps copies. */
  public LintOptions {
    regions = List.copyOf(regions);
    parameters = Map.copyOf(parameters);
  }

  /** For {@code us-east-1} and today in UTC, with no parameter given. */
  public static LintOptions today() {
    return asOf(LocalDate.now(ZoneOffset.UTC));
  }

  /** For {@code us-east-1}, with no parameter given. */
  public static LintOptions asOf(LocalDate day) {
    return new LintOptions(day, List.of("us-east-1"), Map.of());
  }
}
