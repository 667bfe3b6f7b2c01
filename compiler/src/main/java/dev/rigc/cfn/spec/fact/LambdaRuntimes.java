package dev.rigc.cfn.spec.fact;

import dev.rigc.diagnostic.text.LazyPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * All Lambda runtimes, past and present.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda
 *     runtimes</a>
 */
public final class LambdaRuntimes {

  /** A family and its version, as in {@code java8.al2} and {@code python3.12}. */
  private static final LazyPattern VERSION =
      LazyPattern.of("(?<![a-z])([a-z]++)(\\d{1,4}(?:\\.\\d{1,4})?)(?![a-z\\d])");

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

  /**
   * Whether functions with this runtime can start from a snapshot: from the first version of a
   * family on that can, all later ones do.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">SnapStart</a>
   */
  public static boolean supportSnapStart(String runtime) {
    Matcher parts = VERSION.matcher(runtime);
    return parts.lookingAt()
        && FactTables.load("snap-start")
            .member("firstVersions")
            .orElseThrow()
            .texts(parts.group(1))
            .stream()
            .anyMatch(first -> compare(parts.group(2), first) >= 0);
  }

  private static int compare(String version, String other) {
    return Arrays.compare(numbers(version), numbers(other));
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
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
