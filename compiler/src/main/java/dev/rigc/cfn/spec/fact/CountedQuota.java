package dev.rigc.cfn.spec.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many resources of a type there may be, unless AWS raises it. The figures, each with its
 * source, are in {@code schemas/curated/tables/counted-quotas.json}.
 *
 * @param name what is counted and where, such as {@code VPCs of a region}
 * @param types the types of the resources; {@link #STACKS} for the stacks themselves
 * @param counts the type that is counted of what these resources refer to; empty if they are
 *     counted themselves
 * @param where the values that properties of these resources must have
 * @param scope what the number is for
 * @param through the properties that lead, one resource after the other, to what the number is for;
 *     none for a region or an account
 * @param value how many there may be
 * @param source the address of the page that says so
 */
public record CountedQuota(
    String name,
    Set<String> types,
    String counts,
    Map<String, String> where,
    Scope scope,
    List<String> through,
    int value,
    String source) {
  /** In place of types of resources: the stacks are counted. */
  public static final String STACKS = "stacks";

  /** Keeps copies. */
  public CountedQuota {
    types = Set.copyOf(types);
    where = Map.copyOf(where);
    through = List.copyOf(through);
  }

  /** What a number is for. */
  public enum Scope {
    /** The whole account. */
    ACCOUNT("account"),
    /** A region of the account. */
    REGION("region"),
    /** An availability zone of a region. */
    ZONE("zone"),
    /** A resource that others lead to. */
    RESOURCE("resource");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    private static Scope of(String word) {
      for (Scope scope : values()) {
        if (scope.word.equals(word)) {
          return scope;
        }
      }
      throw new IllegalStateException(word);
    }
  }

  /** All of them in the order of the table. */
  public static List<CountedQuota> all() {
    List<CountedQuota> all = new ArrayList<>();
    FactTables.load("counted-quotas").forEach((name, line) -> all.add(read(name, line)));
    return List.copyOf(all);
  }

  private static CountedQuota read(String name, PackedValue line) {
    PackedValue figure = line.member("quota").map(quota -> Quota.line(quota.text())).orElse(line);
    Map<String, String> where = new LinkedHashMap<>();
    line.member("where")
        .ifPresent(
            values -> values.forEach((property, value) -> where.put(property, value.text())));
    return new CountedQuota(
        name,
        Set.copyOf(line.texts("types")),
        line.member("counts").map(PackedValue::text).orElse(""),
        where,
        Scope.of(line.member("per").orElseThrow().text()),
        line.texts("through"),
        (int) figure.member("value").orElseThrow().number(),
        figure.member("source").orElseThrow().text());
  }
}
