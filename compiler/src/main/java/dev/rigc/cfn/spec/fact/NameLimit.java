package dev.rigc.cfn.spec.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long a name may be. The figures are in {@code schemas/curated/tables/name-limits.json}, each
 * with its source; the build holds the schemas of the resource types against them.
 *
 * @param name what messages call the name, such as {@code bucket name}
 * @param maximum the most characters it may have
 * @param properties the property that holds the name, by resource type; none for a name of
 *     something that is not a resource
 * @param source the address of the page that says so
 */
public record NameLimit(String name, int maximum, Map<String, String> properties, String source) {
  /** Keeps a copy of the properties. */
  public NameLimit {
    properties = Map.copyOf(properties);
  }

  private static final class Index {
    static final Map<String, NameLimit> BY_NAME = new HashMap<>();
    static final Map<String, NameLimit> BY_TYPE = new HashMap<>();

    static {
      FactTables.load("name-limits")
          .forEach(
              (name, entry) -> {
                NameLimit limit = read(name, entry);
                BY_NAME.put(name, limit);
                limit.properties().keySet().forEach(type -> BY_TYPE.put(type, limit));
              });
    }
  }

  private static NameLimit read(String name, PackedValue entry) {
    Map<String, String> properties = new HashMap<>();
    for (String at : entry.texts("at")) {
      List<String> place = List.of(at.split(" ", -1));
      properties.put(place.get(0), place.get(1));
    }
    int maximum = (int) entry.member("maximum").orElseThrow().number();
    return new NameLimit(name, maximum, properties, entry.member("source").orElseThrow().text());
  }

  /** All limits, by name. */
  static Map<String, NameLimit> all() {
    return Map.copyOf(Index.BY_NAME);
  }

  /** The limit of a name that is in the table. */
  public static NameLimit named(String name) {
    return Optional.ofNullable(Index.BY_NAME.get(name)).orElseThrow();
  }

  /** The limit of the name of a resource, for a type whose name has one. */
  public static Optional<NameLimit> ofType(String type) {
    return Optional.ofNullable(Index.BY_TYPE.get(type));
  }

  /** The resource types whose names have a limit in the table. */
  public static Set<String> types() {
    return Set.copyOf(Index.BY_TYPE.keySet());
  }

  /** The property of a type in the table that holds the name. */
  public String propertyOf(String type) {
    return Optional.ofNullable(properties.get(type)).orElseThrow();
  }
}
