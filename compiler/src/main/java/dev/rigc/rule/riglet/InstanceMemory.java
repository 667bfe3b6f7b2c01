package dev.rigc.rule.riglet;

import dev.rigc.model.InstanceType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory hosts have, from the tables of <a
 * href="https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html">the guide to
 * instance types</a>. Within a family memory doubles with the size: the table has that of {@code
 * large}.
 */
final class InstanceMemory {
  private static final int MIB_PER_GIB = 1024;

  /**
   * What is kept back of a host's memory for the kernel, the ECS agent and the like, in percent: <a
   * href="https://docs.aws.amazon.com/batch/latest/userguide/ecs-reserved-memory.html">AWS
   * recommends 5</a>.
   */
  static final int RESERVED_PERCENT = 5;

  private static final Pattern TIMES_LARGE = Pattern.compile("(\\d+)xlarge");

  private static final Map<String, Double> SIZES =
      Map.of(
          "nano", 1 / 16.0, "micro", 1 / 8.0, "small", 1 / 4.0, "medium", 1 / 2.0, "large", 1.0,
          "xlarge", 2.0);

  private static final Map<Pattern, Double> GIB_OF_LARGE = new LinkedHashMap<>();

  static {
    // Burstable: t2, t3, t3a, t4g.
    GIB_OF_LARGE.put(Pattern.compile("t2|t3a?|t4g"), 8.0);
    // General purpose, compute optimised, memory optimised.
    GIB_OF_LARGE.put(Pattern.compile("m4|m[5-8](?:a|i|g|d|n|ad|dn|id|gd|in|idn|zn|i-flex)?"), 8.0);
    GIB_OF_LARGE.put(Pattern.compile("c[5-8](?:a|i|g|d|n|ad|id|gd|gn|in|i-flex)?"), 4.0);
    GIB_OF_LARGE.put(Pattern.compile("r[5-8](?:a|i|g|d|n|b|ad|dn|id|gd|in|idn|iz|i-flex)?"), 16.0);
    // The generation before: not whole powers of two.
    GIB_OF_LARGE.put(Pattern.compile("m3"), 7.5);
    GIB_OF_LARGE.put(Pattern.compile("c[34]"), 3.75);
    GIB_OF_LARGE.put(Pattern.compile("r[34]"), 15.25);
  }

  private InstanceMemory() {}

  /** The installed memory in MiB; empty for a type that is not in the table. */
  static OptionalInt installed(InstanceType type) {
    Optional<Double> large =
        GIB_OF_LARGE.entrySet().stream()
            .filter(entry -> entry.getKey().matcher(type.family()).matches())
            .map(Map.Entry::getValue)
            .findFirst();
    Optional<Double> factor = factor(type.value().substring(type.family().length() + 1));
    return large.isPresent() && factor.isPresent()
        ? OptionalInt.of((int) (large.get() * factor.get() * MIB_PER_GIB))
        : OptionalInt.empty();
  }

  /** What tasks can have of it, in MiB. */
  static OptionalInt forTasks(InstanceType type) {
    OptionalInt installed = installed(type);
    return installed.isPresent()
        ? OptionalInt.of((int) (installed.getAsInt() * (100L - RESERVED_PERCENT) / 100))
        : OptionalInt.empty();
  }

  private static Optional<Double> factor(String size) {
    Matcher times = TIMES_LARGE.matcher(size);
    if (times.matches() && times.group(1).length() <= 2) {
      return Optional.of(2.0 * Integer.parseInt(times.group(1)));
    }
    return Optional.ofNullable(SIZES.get(size));
  }
}
