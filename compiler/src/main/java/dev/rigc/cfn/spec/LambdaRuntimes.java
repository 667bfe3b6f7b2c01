package dev.rigc.cfn.spec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All Lambda runtimes, past and present.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda
 *     runtimes</a>
 */
public final class LambdaRuntimes {

  private static final Map<String, LambdaRuntime> READ = new ConcurrentHashMap<>();

  private LambdaRuntimes() {}

  private static PackedValue table() {
    return FactTables.load("lambda-runtimes");
  }

  /** All of them, in order of their names. */
  public static List<LambdaRuntime> all() {
    List<LambdaRuntime> all = new ArrayList<>();
    table().forEach((name, dates) -> all.add(runtime(name, dates)));
    return List.copyOf(all);
  }

  /** The runtime of an identifier; empty when there has never been one. */
  public static Optional<LambdaRuntime> find(String name) {
    LambdaRuntime known = READ.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<LambdaRuntime> found = table().member(name).map(dates -> runtime(name, dates));
    found.ifPresent(runtime -> READ.put(name, runtime));
    return found;
  }

  private static LambdaRuntime runtime(String name, PackedValue dates) {
    Map<String, PackedValue> parts = dates.members();
    return new LambdaRuntime(
        name,
        date(parts, "deprecated"),
        date(parts, "createBlocked"),
        date(parts, "updateBlocked"),
        Optional.ofNullable(parts.get("successor")).map(PackedValue::text));
  }

  private static Optional<LocalDate> date(Map<String, PackedValue> parts, String name) {
    return Optional.ofNullable(parts.get(name)).map(PackedValue::text).map(Day::of);
  }
}
