package dev.rigc.cfn.spec.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A relation between the values of two resources, one of which refers to the other. All of them,
 * each with its source, are in {@code schemas/curated/tables/links.json}.
 *
 * @param rule the id of the rule that reports a breach
 * @param type the type that refers
 * @param reference the path of the reference
 * @param target the type it refers to
 * @param here the path of its own value; empty where only the other's counts
 * @param there the path of the other's value
 * @param otherwise what either value is when it is not written
 * @param allowed what the other's value may be, by the own one; empty where both must be equal
 * @param refused what the other's value must not be
 */
public record ValueLink(
    String rule,
    String type,
    String reference,
    String target,
    String here,
    String there,
    Optional<String> otherwise,
    Map<String, List<String>> allowed,
    List<String> refused) {
  /** Keeps copies of the map and the list. */
  public ValueLink {
    allowed = Map.copyOf(allowed);
    refused = List.copyOf(refused);
  }

  private static final class Index {
    static final Map<String, List<ValueLink>> BY_TYPE = new HashMap<>();

    static {
      for (PackedValue entry : FactTables.load("links").member("links").orElseThrow().items()) {
        ValueLink link = read(entry);
        BY_TYPE.computeIfAbsent(link.type(), type -> new ArrayList<>()).add(link);
      }
    }
  }

  private static ValueLink read(PackedValue entry) {
    Map<String, List<String>> allowed = new HashMap<>();
    entry
        .member("allowed")
        .ifPresent(values -> values.forEach((own, others) -> allowed.put(own, others.texts())));
    return new ValueLink(
        text(entry, "rule").orElseThrow(),
        text(entry, "type").orElseThrow(),
        text(entry, "reference").orElseThrow(),
        text(entry, "target").orElseThrow(),
        text(entry, "here").orElse(""),
        text(entry, "there").orElseThrow(),
        text(entry, "otherwise"),
        allowed,
        entry.texts("refused"));
  }

  private static Optional<String> text(PackedValue entry, String member) {
    return entry.member(member).map(PackedValue::text);
  }

  /** Whether the two values must be the same. */
  public boolean isEquality() {
    return allowed.isEmpty() && refused.isEmpty();
  }

  /** The relations in which a type refers to another one. */
  public static List<ValueLink> ofType(String type) {
    return List.copyOf(Index.BY_TYPE.getOrDefault(type, List.of()));
  }

  /** All relations. */
  static List<ValueLink> all() {
    return Index.BY_TYPE.values().stream().flatMap(List::stream).toList();
  }
}
