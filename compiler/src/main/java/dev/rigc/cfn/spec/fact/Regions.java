package dev.rigc.cfn.spec.fact;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regions that offer something, as {@code "regions"} and {@code "notInRegions"} of a fact tell
 * them; the text holds the shorter one.
 *
 * @param names the regions that offer it, or those that do not
 * @param offered whether they do
 */
public record Regions(List<String> names, boolean offered) {
  public static Regions of(PackedValue facts) {
    return facts
        .member("regions")
        .map(in -> new Regions(in.texts(), true))
        .orElseGet(() -> new Regions(facts.texts("notInRegions"), false));
  }

  /** All regions that the sources know. */
  public static List<String> all() {
    return FactTables.load("regions").texts("all");
  }

  public boolean include(String region) {
    return names.contains(region) == offered;
  }

  /** Those that are included, sorted. */
  public Set<String> among(List<String> regions) {
    Set<String> included = new TreeSet<>();
    for (String region : regions) {
      if (include(region)) {
        included.add(region);
      }
    }
    return Collections.unmodifiableSet(included);
  }
}
