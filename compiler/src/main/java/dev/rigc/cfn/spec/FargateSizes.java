package dev.rigc.cfn.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of CPU units and memory that a Fargate task may have.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html">Fargate
 *     task size</a>
 */
public final class FargateSizes {

  private FargateSizes() {}

  private static PackedValue table() {
    return FactTables.load("fargate-sizes").member("memoryOfCpu").orElseThrow();
  }

  /** The allowed CPU units, ascending; 1024 units are one vCPU. */
  public static List<Integer> cpuUnits() {
    List<Integer> units = new ArrayList<>();
    table().forEach((cpu, memory) -> units.add(Integer.valueOf(cpu)));
    return List.copyOf(units);
  }

  /** The memory sizes in MiB that go with CPU units, ascending; empty for other units. */
  public static List<Integer> memoryFor(int cpuUnits) {
    return table().texts(Integer.toString(cpuUnits)).stream().map(Integer::valueOf).toList();
  }
}
