package dev.rigc.cfn.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pairs of CPU units and memory that a Fargate task may have. They are read from the rule on
 * the properties of {@code AWS::ECS::TaskDefinition}, so a riglet and a template are held against
 * the same figures.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html">Fargate
 *     task size</a>
 */
public final class FargateSizes {
  private static final String TYPE = "AWS::ECS::TaskDefinition";
  private static final String RULE = "fargate-cpu-memory";

  private FargateSizes() {}

  private static final class Holder {
    static final Map<Integer, List<Integer>> MEMORY_OF_CPU = read();
  }

  /** The allowed CPU units, ascending; 1024 units are one vCPU. */
  public static List<Integer> cpuUnits() {
    return List.copyOf(Holder.MEMORY_OF_CPU.keySet());
  }

  /** The memory sizes in MiB that go with CPU units, ascending; empty for other units. */
  public static List<Integer> memoryFor(int cpuUnits) {
    return Holder.MEMORY_OF_CPU.getOrDefault(cpuUnits, List.of());
  }

  private static Map<Integer, List<Integer>> read() {
    Map<Integer, List<Integer>> sizes = new TreeMap<>();
    for (PropertySchema pair : conditional(rule().schema()).then().orElseThrow().anyOf()) {
      for (int cpu : numbers(pair, "Cpu")) {
        sizes.put(cpu, numbers(pair, "Memory"));
      }
    }
    return sizes;
  }

  private static ConditionalRule rule() {
    return ResourceSpecs.bundled().find(TYPE).orElseThrow().rules().stream()
        .filter(rule -> rule.id().equals(RULE))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What a property may be, written in digits; other spellings, as in {@code 1 vCPU}, mean it too.
   */
  private static List<Integer> numbers(PropertySchema pair, String property) {
    PropertySchema digits = conditional(pair.property(property).orElseThrow()).then().orElseThrow();
    if (!digits.allowed().isEmpty()) {
      return digits.allowed().stream().map(Integer::valueOf).toList();
    }
    int most = (int) digits.maximum().orElseThrow();
    int step = (int) digits.multipleOf().orElseThrow();
    List<Integer> numbers = new ArrayList<>();
    for (int number = (int) digits.minimum().orElseThrow(); number <= most; number += step) {
      numbers.add(number);
    }
    return List.copyOf(numbers);
  }

  private static Conditional conditional(PropertySchema schema) {
    return schema.conditional().orElseThrow();
  }
}
