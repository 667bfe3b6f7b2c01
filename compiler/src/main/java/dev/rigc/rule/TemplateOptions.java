package dev.rigc.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a lint is told from outside.
 *
 * @param asOf the day for which lifecycle dates are looked at
 * @param regions the regions that the template is meant for, at least one
 * @param parameters values of the template's parameters, by name; a list is text with commas
 */
public record TemplateOptions(
    LocalDate asOf, List<String> regions, Map<String, String> parameters) {
  /** Keeps copies. */
  public TemplateOptions {
    regions = List.copyOf(regions);
    parameters = Map.copyOf(parameters);
  }

  /** For {@code us-east-1}, with no parameter given. */
  public static TemplateOptions asOf(LocalDate day) {
    return new TemplateOptions(day, List.of("us-east-1"), Map.of());
  }
}
