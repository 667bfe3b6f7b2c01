package dev.rigc.rule.riglet.compute.placement;

/**
 * What a task asks for, or what a host has.
 *
 * @param cpu CPU units; 1024 are one vCPU
 * @param memory memory in MiB
 */
public record Room(int cpu, int memory) {

  /** Whether {@code other} fits into this. */
  public boolean holds(Room other) {
    return other.cpu <= cpu && other.memory <= memory;
  }

  /** How many times {@code other} fits into this, at most {@code limit}. */
  int times(Room other, int limit) {
    return Math.min(limit, Math.min(times(cpu, other.cpu), times(memory, other.memory)));
  }

  private static int times(int whole, int part) {
    return part == 0 ? Integer.MAX_VALUE : whole / part;
  }

  /** What is left of this without {@code copies} times {@code other}. */
  Room without(Room other, int copies) {
    return new Room(cpu - copies * other.cpu, memory - copies * other.memory);
  }

  /** The larger of the two shares that this takes of {@code host}: what tells large from small. */
  double shareOf(Room host) {
    return Math.max(share(cpu, host.cpu), share(memory, host.memory));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? part : (double) part / whole;
  }
}
