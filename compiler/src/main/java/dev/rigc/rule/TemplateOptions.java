package dev.rigc.rule;

import dev.rigc.cfn.spec.fact.KnownRegions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a lint is told from outside.
 *
 * @param asOf the day for which lifecycle dates are looked at
 * @param regions the regions that the template is meant for, at least one
 * @param parameters values of the template's parameters, by name; a list is text with commas
 * @param knownRegions the regions that exist
 */
public record TemplateOptions(
    LocalDate asOf,
    List<String> regions,
    Map<String, String> parameters,
    KnownRegions knownRegions) {
  /** Keeps copies. */
  public TemplateOptions {
    regions = List.copyOf(regions);
    parameters = Map.copyOf(parameters);
  }

  /** With the regions that rigc knows. */
  public TemplateOptions(LocalDate asOf, List<String> regions, Map<String, String> parameters) {
    this(asOf, regions, parameters, KnownRegions.builtIn());
  }

  /** For {@code us-east-1}, with no parameter given. */
  public static TemplateOptions asOf(LocalDate day) {
    return new TemplateOptions(day, List.of("us-east-1"), Map.of());
  }
}
