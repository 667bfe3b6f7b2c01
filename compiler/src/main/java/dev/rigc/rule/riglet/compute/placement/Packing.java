package dev.rigc.rule.riglet.compute.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether tasks fit on a number of equal hosts at all: bin packing in two dimensions. Sums decide
 * most cases, placing the largest first decides most others, and a search decides the rest: host
 * after host it tries every way to fill it up with what is left. Applications are few, and copies
 * of one size count as one, so the search is short; after {@link #BUDGET} steps it gives up.
 */
public final class Packing {
  /** What is known about a placement. */
  public enum Answer {
    /** There is one. */
    EXISTS,
    /** There is none, whatever ECS does. */
    IMPOSSIBLE,
    /** None was found, and that there is none was not proved. */
    UNDECIDED
  }

  /** How many ways to fill a host are tried: a fraction of a second. */
  private static final int BUDGET = 20_000;

  private final Room host;
  private final Room[] sizes;
  private final Set<List<Integer>> failed = new HashSet<>();
  private int steps;

  private Packing(Room host, Room[] sizes) {
    this.host = host;
    this.sizes = sizes;
  }

  /** Whether all copies of all groups fit on {@code hosts} hosts of the size {@code host}. */
  public static Answer search(List<TaskGroup> groups, int hosts, Room host) {
    Map<Room, Integer> copies = new LinkedHashMap<>();
    groups.stream()
        .filter(group -> group.copies() > 0)
        .sorted(
            Comparator.comparingDouble((TaskGroup group) -> group.each().shareOf(host)).reversed())
        .forEach(group -> copies.merge(group.each(), group.copies(), Integer::sum));
    Packing packing = new Packing(host, copies.keySet().toArray(Room[]::new));
    return packing.search(copies.values().stream().mapToInt(Integer::intValue).toArray(), hosts);
  }

  private Answer search(int[] left, int hosts) {
    if (isBeyondBounds(left, hosts)) {
      return Answer.IMPOSSIBLE;
    }
    if (largestFirst(left, hosts)) {
      return Answer.EXISTS;
    }
    boolean found = fillHosts(left, hosts);
    return found ? Answer.EXISTS : isGivenUp() ? Answer.UNDECIDED : Answer.IMPOSSIBLE;
  }

  private boolean isGivenUp() {
    return steps > BUDGET;
  }

  /**
   * What no placement can get around: the sums, and that a host takes only so many of all tasks
   * that are at least of a certain size.
   */
  private boolean isBeyondBounds(int[] left, int hosts) {
    int[] cpu = Arrays.stream(sizes).mapToInt(Room::cpu).toArray();
    int[] memory = Arrays.stream(sizes).mapToInt(Room::memory).toArray();
    return isBeyondBounds(cpu, left, host.cpu(), hosts)
        || isBeyondBounds(memory, left, host.memory(), hosts);
  }

  private static boolean isBeyondBounds(int[] sizes, int[] left, int ofHost, int hosts) {
    long sum = 0;
    for (int i = 0; i < sizes.length; i++) {
      sum += (long) sizes[i] * left[i];
    }
    return sum > (long) ofHost * hosts
        || Arrays.stream(sizes)
            .anyMatch(
                size -> size > 0 && atLeast(size, sizes, left) > (long) (ofHost / size) * hosts);
  }

  private static long atLeast(int size, int[] sizes, int[] left) {
    long count = 0;
    for (int i = 0; i < sizes.length; i++) {
      count += sizes[i] >= size ? left[i] : 0;
    }
    return count;
  }

  /** First-fit decreasing: it finds a placement wherever there is some room to spare. */
  private boolean largestFirst(int[] left, int hosts) {
    Room[] free = new Room[hosts];
    Arrays.fill(free, host);
    for (int i = 0; i < sizes.length; i++) {
      int open = left[i];
      for (int at = 0; at < hosts && open > 0; at++) {
        int taken = free[at].times(sizes[i], open);
        free[at] = free[at].without(sizes[i], taken);
        open -= taken;
      }
      if (open > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether what is left fits on that many empty hosts; false as well where the budget ends. */
  private boolean fillHosts(int[] left, int hosts) {
    if (Arrays.stream(left).allMatch(copies -> copies == 0)) {
      return true;
    }
    List<Integer> state = new ArrayList<>(Arrays.stream(left).boxed().toList());
    state.add(hosts);
    if (hosts == 0 || isBeyondBounds(left, hosts) || failed.contains(state)) {
      return false;
    }
    boolean found = fillHost(left.clone(), first(left), host, hosts, true);
    if (!found && !isGivenUp()) {
      failed.add(state);
    }
    return found;
  }

  private static int first(int[] left) {
    int at = 0;
    while (left[at] == 0) {
      at++;
    }
    return at;
  }

  /**
   * Tries every way to fill a host from the size at {@code at} on. Some host has to take one of the
   * largest that are left, so it is this one; and a host with room for one more is no better than
   * with it, so only full ones are looked at further.
   */
  private boolean fillHost(int[] left, int at, Room free, int hosts, boolean isLargest) {
    if (++steps > BUDGET) {
      return false;
    }
    if (at == sizes.length) {
      return isFull(left, free) && fillHosts(left, hosts - 1);
    }
    int most = free.times(sizes[at], left[at]);
    for (int copies = most; copies >= (isLargest ? 1 : 0); copies--) {
      left[at] -= copies;
      boolean found = fillHost(left, at + 1, free.without(sizes[at], copies), hosts, false);
      left[at] += copies;
      if (found || isGivenUp()) {
        return found;
      }
    }
    return false;
  }

  private boolean isFull(int[] left, Room free) {
    for (int i = 0; i < sizes.length; i++) {
      if (left[i] > 0 && free.holds(sizes[i])) {
        return false;
      }
    }
    return true;
  }
}
