package dev.rigc.cfn.spec.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What AWS's documentation says of updates and the resource schemas do not: properties whose change
 * interrupts or is refused, values that a property has when it is not written, and by what items of
 * lists are told apart. All of it is in {@code schemas/curated/tables/updates.json}.
 */
public final class UpdateFacts {
  private UpdateFacts() {}

  /**
   * What the change of a property does.
   *
   * @param type the type of resource
   * @param property the path of the property with dots; blank for all of the type
   * @param effect the word for what happens: {@code in place}, {@code may interrupt}, {@code may
   *     replace}, {@code will replace} or {@code not supported}
   * @param attribute the path of an attribute of the resource that decides whether this line holds;
   *     blank if it always does
   * @param is what that attribute must be
   * @param because why, as a clause
   */
  public record Line(
      String type, String property, String effect, String attribute, String is, String because) {}

  private static final class Index {
    static final Map<String, List<Line>> LINES = new HashMap<>();
    static final Map<String, String> DEFAULTS = texts("defaults");
    static final Map<String, String> NAMES = texts("scopedNames");
    static final Map<String, Map<String, List<String>>> ATTRIBUTES = new HashMap<>();
    static final List<List<String>> KEYS =
        table("listKeys").texts().stream().map(key -> List.of(key.split(" ", -1))).toList();
    static final Set<String> ORDERED = Set.copyOf(table("orderedLists").texts());
    static final Set<String> UNORDERED = Set.copyOf(table("unorderedLists").texts());
    static final Set<String> CONTENTS = Set.copyOf(table("keepContents").texts());
    static final Set<String> SNAPSHOTS = Set.copyOf(table("snapshotUnlessAsked").texts());

    static {
      for (PackedValue line : table("properties").items()) {
        LINES.computeIfAbsent(text(line, "type"), type -> new ArrayList<>()).add(read(line));
      }
      table("attributes")
          .forEach(
              (type, attributes) -> {
                Map<String, List<String>> follows = new HashMap<>();
                attributes.forEach((name, from) -> follows.put(name, from.texts()));
                ATTRIBUTES.put(type, follows);
              });
    }
  }

  private static PackedValue table(String part) {
    return FactTables.load("updates").member(part).orElseThrow();
  }

  private static Map<String, String> texts(String part) {
    Map<String, String> texts = new HashMap<>();
    table(part).forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }

  private static Line read(PackedValue line) {
    return new Line(
        text(line, "type"),
        text(line, "property"),
        text(line, "effect"),
        text(line, "attribute"),
        text(line, "is"),
        text(line, "because"));
  }

  private static String text(PackedValue line, String member) {
    return line.member(member).map(PackedValue::text).orElse("");
  }

  /** The lines of a type, in order: the first that fits counts. */
  public static List<Line> lines(String type) {
    return List.copyOf(Index.LINES.getOrDefault(type, List.of()));
  }

  /**
   * What a property is when it is not written, where that is known.
   *
   * @param path the path of the property with dots
   */
  public static Optional<String> defaultOf(String type, String path) {
    return Optional.ofNullable(Index.DEFAULTS.get(type + " " + path));
  }

  /**
   * Whether an attribute gets another value when a property is updated in place.
   *
   * @param property the name of a property of the resource
   */
  public static boolean follows(String type, String attribute, String property) {
    return Optional.ofNullable(Index.ATTRIBUTES.get(type))
        .map(attributes -> attributes.get(attribute))
        .map(properties -> properties.contains(property))
        .orElse(false);
  }

  /** The property that gives a resource its name, of which an account and region have one. */
  public static Optional<String> nameProperty(String type) {
    return Optional.ofNullable(Index.NAMES.get(type));
  }

  /** The keys that tell items of lists apart, best first; the first word of each is required. */
  public static List<List<String>> listKeys() {
    return Index.KEYS;
  }

  /** Whether the order of a list matters although its items have keys. */
  public static boolean isOrdered(String property) {
    return Index.ORDERED.contains(property);
  }

  /** Whether the order of a list's items does not matter. */
  public static boolean isUnordered(String property) {
    return Index.UNORDERED.contains(property);
  }

  /** Whether the service refuses to delete a resource of this type that is not empty. */
  public static boolean keepsContents(String type) {
    return Index.CONTENTS.contains(type);
  }

  /** Whether a deleted resource of this type leaves a snapshot unless the template says more. */
  public static boolean isSnapshotUnlessAsked(String type) {
    return Index.SNAPSHOTS.contains(type);
  }

  /** All types and properties that the table names, for the test that holds it to the schemas. */
  static List<Line> all() {
    return Index.LINES.values().stream().flatMap(List::stream).toList();
  }
}
