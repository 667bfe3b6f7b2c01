package dev.rigc.cfn.spec;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code "regions"} and {@code "notInRegions"} of a fact; the text holds the shorter one. */
final class Regions {

  private Regions() {}

  /** All regions that the sources know. */
  static List<String> all() {
    return FactTables.load("regions").texts("all");
  }

  static Set<String> of(PackedValue facts) {
    Set<String> regions = new TreeSet<>();
    for (String region : all()) {
      if (allow(facts, region)) {
        regions.add(region);
      }
    }
    return Collections.unmodifiableSet(regions);
  }

  static boolean allow(PackedValue facts, String region) {
    return facts
        .member("regions")
        .map(in -> in.texts().contains(region))
        .orElseGet(() -> !facts.texts("notInRegions").contains(region));
  }
}
