package dev.rigc.cfn.spec.fact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The services behind a word of {@code endpoints} in {@code riglet.yaml}, of which none is of use
 * without the others. The table, each line with its source, is {@code
 * schemas/curated/tables/endpoint-services.json}.
 */
public final class EndpointServices {
  private static final String TABLE = "endpoint-services";

  private EndpointServices() {}

  /** The ends of the names of the services, as {@code ecr.api}; none for a word that is unknown. */
  public static List<String> of(String word) {
    return FactTables.load(TABLE)
        .member(word)
        .map(entry -> entry.texts("services"))
        .orElse(List.of());
  }

  /** All words. */
  public static Set<String> words() {
    return new TreeSet<>(FactTables.load(TABLE).names());
  }
}
