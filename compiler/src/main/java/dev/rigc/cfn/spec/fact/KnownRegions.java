package dev.rigc.cfn.spec.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regions that exist, as far as the facts know them; a project may add newer ones. The facts
 * are {@code tables/regions.json}, which has the regions for which AWS publishes resource types,
 * and {@code curated/tables/known-regions.json}, which has others and the day of the list.
 */
public final class KnownRegions {
  private static final String CURATED = "known-regions";

  private final Set<String> names;

  private KnownRegions(Set<String> names) {
    this.names = Collections.unmodifiableSet(names);
  }

  /** Those of the facts. */
  public static KnownRegions builtIn() {
    return BuiltIn.REGIONS;
  }

  /** The same and some more. */
  public KnownRegions with(Collection<String> newer) {
    if (names.containsAll(newer)) {
      return this;
    }
    Set<String> all = new TreeSet<>(names);
    all.addAll(newer);
    return new KnownRegions(all);
  }

  /** Whether there is a region of this name. */
  public boolean contains(String region) {
    return names.contains(region);
  }

  /** All names, sorted. */
  public Set<String> names() {
    return names;
  }

  /** The day of the list, as in {@code 2026-11-22}: a region may have opened later. */
  public static String asOf() {
    return FactTables.load(CURATED).member("asOf").map(PackedValue::text).orElseThrow();
  }

  private static final class BuiltIn {
    static final KnownRegions REGIONS =
        new KnownRegions(new TreeSet<>(Regions.all())).with(FactTables.load(CURATED).texts("more"));

    private BuiltIn() {}
  }
}
