package dev.rigc.rule.riglet.compute.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Tasks as ECS places them with the strategy of the services that rigc emits: spread over the
 * zones, then over the hosts. One service after another in the order of the riglet, one task after
 * another; each goes to the zone that has the fewest of its service, there to the host that has the
 * fewest, of those with room. Where several are equal, ECS takes any; this takes the first, which
 * makes the first hosts the fullest.
 *
 * <p>An auto scaling group keeps its hosts balanced over the zones, of which a riglet has two.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html">task
 *     placement strategies</a>
 */
public final class Spread {
  private static final int ZONES = 2;

  private final Room[] free;
  private final List<Map<TaskGroup, Integer>> placed = new ArrayList<>();
  private final Map<TaskGroup, Integer> left = new LinkedHashMap<>();

  private Spread(int hosts, Room host) {
    this.free = new Room[hosts];
    Arrays.fill(free, host);
    for (int i = 0; i < hosts; i++) {
      placed.add(new LinkedHashMap<>());
    }
  }

  /** The groups in their order on {@code hosts} hosts of the size {@code host}. */
  public static Spread of(List<TaskGroup> groups, int hosts, Room host) {
    Spread spread = new Spread(hosts, host);
    groups.forEach(spread::place);
    return spread;
  }

  private void place(TaskGroup group) {
    List<PriorityQueue<Integer>> zones = new ArrayList<>();
    for (int zone = 0; zone < ZONES; zone++) {
      zones.add(
          new PriorityQueue<>(
              Comparator.comparingInt((Integer at) -> on(at, group)).thenComparingInt(at -> at)));
    }
    for (int at = 0; at < free.length; at++) {
      offer(zones, at, group);
    }
    int[] inZone = new int[ZONES];
    for (int copy = 0; copy < group.copies(); copy++) {
      int zone = emptiest(zones, inZone);
      if (zones.get(zone).isEmpty()) {
        left.put(group, group.copies() - copy);
        return;
      }
      int at = zones.get(zone).remove();
      free[at] = free[at].without(group.each(), 1);
      placed.get(at).merge(group, 1, Integer::sum);
      inZone[zone]++;
      offer(zones, at, group);
    }
  }

  private void offer(List<PriorityQueue<Integer>> zones, int at, TaskGroup group) {
    if (free[at].holds(group.each())) {
      zones.get(at % ZONES).add(at);
    }
  }

  /** The zone with room that has the fewest tasks of the service. */
  private static int emptiest(List<PriorityQueue<Integer>> zones, int[] inZone) {
    int best = 0;
    for (int zone = 1; zone < ZONES; zone++) {
      if (zones.get(best).isEmpty()
          || (!zones.get(zone).isEmpty() && inZone[zone] < inZone[best])) {
        best = zone;
      }
    }
    return best;
  }

  private int on(int at, TaskGroup group) {
    return placed.get(at).getOrDefault(group, 0);
  }

  /** Whether every copy has a host. */
  public boolean isComplete() {
    return left.isEmpty();
  }

  /** Whether one more copy of {@code group} finds a host beside all others. */
  public boolean hasRoomFor(TaskGroup group) {
    return Arrays.stream(free).anyMatch(room -> room.holds(group.each()));
  }

  /** The copies that found no host, by group; only groups that have some. */
  public Map<TaskGroup, Integer> left() {
    return Collections.unmodifiableMap(left);
  }

  /** The copies on each host, by group. */
  public List<Map<TaskGroup, Integer>> hosts() {
    return List.copyOf(placed);
  }
}
