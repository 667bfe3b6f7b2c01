package dev.rigc.rule.riglet.compute.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.rule.riglet.compute.placement.Packing.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
  private static final Room SMALL = new Room(2048, 1902);

  /** Tasks are written as {@code copies x cpu/memory}, hosts as {@code cpu/memory}. */
  @ParameterizedTest
  @CsvSource({
    "'',                          0, 2048/1902, EXISTS, nothing to place",
    "1x256/512,                   0, 2048/1902, IMPOSSIBLE, no host",
    "2x256/512 2x256/512,         1, 2048/1902, IMPOSSIBLE, 2048 MiB on one t3.small",
    "2x256/512 1x256/512,         1, 2048/1902, EXISTS, three fit",
    "2x256/512 2x256/512,         2, 2048/1902, EXISTS, two hosts",
    "3x256/1000,                  2, 2048/1902, IMPOSSIBLE, 3000 of 3804 MiB but one a host",
    "3x1000/256,                  1, 2048/1902, IMPOSSIBLE, CPU units count as well",
    "2x1024/256,                  1, 2048/1902, EXISTS, CPU units to the last",
    "1x0/10,                      1, 0/10,      EXISTS, a size of nothing",
    "2x10/60 2x10/30 4x10/10,     2, 99/110,    EXISTS, first largest leaves nothing over",
    "1x0/44 2x0/24 3x0/22 2x0/21, 2, 1/100,     IMPOSSIBLE, 200 of 200 but nothing adds up to 100 beside 44",
    "2x0/5 2x0/3 2x0/2,           2, 1/10,      EXISTS, exactly full",
    "1x0/6 2x0/5 2x0/4 1x0/6,     3, 1/10,      EXISTS, the search pairs 6 with 4",
    "6x30/10 6x10/30,             3, 80/80,     EXISTS, two of each on a host",
    "6x30/10 6x10/30,             3, 70/80,     IMPOSSIBLE, CPU 240 on 210",
    "1x0/4 1x0/4 1x0/3 1x0/3 1x0/3 1x0/3, 2, 1/10, EXISTS, 4+3+3 twice where largest first takes 4+4",
  })
  void aPlacementIsFoundWhereThereIsOne(
      String tasks, int hosts, String host, Answer expected, String why) {
    assertEquals(expected, Packing.search(groups(tasks), hosts, room(host)), why);
  }

  @Test
  void agreesWithEveryPlacementTriedOut() {
    Random random = new Random(11);
    Map<Answer, Integer> seen = new EnumMap<>(Answer.class);
    int found = 0;
    for (int round = 0; round < 4_000; round++) {
      Room host = new Room(4 + random.nextInt(9), 4 + random.nextInt(9));
      int hosts = random.nextInt(4);
      List<TaskGroup> groups = new ArrayList<>();
      for (int i = 1 + random.nextInt(4), tasks = 0; i > 0; i--) {
        int copies = random.nextInt(Math.max(1, Math.min(4, 9 - tasks)));
        tasks += copies;
        groups.add(
            new TaskGroup("app" + i, copies, new Room(random.nextInt(8), random.nextInt(8))));
      }
      Answer expected = tryAll(groups, hosts, host) ? Answer.EXISTS : Answer.IMPOSSIBLE;
      Answer answer = Packing.search(groups, hosts, host);
      assertEquals(expected, answer, groups + " on " + hosts + " × " + host);
      seen.merge(answer, 1, Integer::sum);
      Spread spread = Spread.of(groups, hosts, host);
      assertIsAPlacement(spread, groups, host);
      if (spread.isComplete()) {
        found++;
        assertEquals(Answer.EXISTS, answer);
      }
    }
    // Both answers are tried well, and a spread is not always the tightest placement.
    assertTrue(seen.get(Answer.EXISTS) > 500 && seen.get(Answer.IMPOSSIBLE) > 500, seen::toString);
    assertTrue(found > 500 && found < seen.get(Answer.EXISTS), () -> found(seen));
  }

  private static String found(Map<Answer, Integer> seen) {
    return "spread against " + seen;
  }

  private static void assertIsAPlacement(Spread spread, List<TaskGroup> groups, Room host) {
    for (Map<TaskGroup, Integer> on : spread.hosts()) {
      Room free = host;
      for (Map.Entry<TaskGroup, Integer> tasks : on.entrySet()) {
        free = free.without(tasks.getKey().each(), tasks.getValue());
      }
      assertTrue(free.cpu() >= 0 && free.memory() >= 0, on::toString);
    }
    int placed =
        spread.hosts().stream()
            .flatMap(on -> on.values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    int left = spread.left().values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(groups.stream().mapToInt(TaskGroup::copies).sum(), placed + left);
  }

  /** Task after task onto each host that has room: the plainest search there is. */
  private static boolean tryAll(List<TaskGroup> groups, int hosts, Room host) {
    List<Room> tasks =
        groups.stream()
            .flatMap(group -> IntStream.range(0, group.copies()).mapToObj(i -> group.each()))
            .toList();
    Room[] free = new Room[hosts];
    Arrays.fill(free, host);
    return tryAll(tasks, 0, free);
  }

  private static boolean tryAll(List<Room> tasks, int next, Room[] free) {
    if (next == tasks.size()) {
      return true;
    }
    for (int at = 0; at < free.length; at++) {
      Room before = free[at];
      if (before.holds(tasks.get(next))) {
        free[at] = before.without(tasks.get(next), 1);
        if (tryAll(tasks, next + 1, free)) {
          return true;
        }
        free[at] = before;
      }
    }
    return false;
  }

  @Test
  void theLargestRigletIsAnsweredQuickly() {
    List<TaskGroup> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(new TaskGroup("app" + i, 5_000, new Room(128 + 7 * i, 301 + 13 * i)));
    }
    Answer answer = Packing.search(many, 1_000, new Room(196_608, 1_000_000));
    Spread spread = Spread.of(many, 1_000, new Room(196_608, 1_000_000));
    assertEquals(Answer.IMPOSSIBLE, answer);
    assertFalse(spread.isComplete());
  }

  @Test
  void aSearchThatTakesTooLongSaysSo() {
    // Weights around a third of a host, all different: nothing is ruled out by a sum.
    Random random = new Random(3);
    List<TaskGroup> hard = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      hard.add(new TaskGroup("app" + i, 1, new Room(0, 250_000 + random.nextInt(180_000))));
    }
    long sum = hard.stream().mapToLong(group -> group.each().memory()).sum();
    assertEquals(Answer.UNDECIDED, Packing.search(hard, 20, new Room(1, (int) (sum / 20 + 400))));
  }

  @Test
  void ecsSpreadsOverZonesThenHosts() {
    TaskGroup app = new TaskGroup("app", 3, new Room(256, 512));
    Spread spread = Spread.of(List.of(app), 3, SMALL);
    // Hosts 1 and 3 are in one zone, host 2 in the other.
    assertEquals(List.of(Map.of(app, 1), Map.of(app, 1), Map.of(app, 1)), spread.hosts());
    Spread two = Spread.of(List.of(new TaskGroup("app", 2, new Room(256, 512))), 3, SMALL);
    assertEquals(List.of(1, 1, 0), two.hosts().stream().map(Map::size).toList());
  }

  @Test
  void aSpreadMayLeaveNoRoomThatATighterPlacementHas() {
    List<TaskGroup> groups = groups("2x256/512 1x256/1600");
    assertEquals(Answer.EXISTS, Packing.search(groups, 2, SMALL));
    Spread spread = Spread.of(groups, 2, SMALL);
    assertFalse(spread.isComplete());
    assertEquals(Map.of(groups.get(1), 1), spread.left());
  }

  @Test
  void roomForOneMoreIsOnASingleHost() {
    List<TaskGroup> groups = groups("2x256/1200");
    Spread spread = Spread.of(groups, 2, SMALL);
    // 702 MiB are free on each: 1404 together, and no host has 1200.
    assertFalse(spread.hasRoomFor(groups.get(0)));
    assertTrue(spread.hasRoomFor(new TaskGroup("other", 1, new Room(256, 702))));
  }

  private static List<TaskGroup> groups(String text) {
    List<TaskGroup> groups = new ArrayList<>();
    Stream.of(text.split(" "))
        .filter(word -> !word.isEmpty())
        .forEach(
            word -> {
              String[] parts = word.split("x");
              groups.add(
                  new TaskGroup("app" + groups.size(), Integer.parseInt(parts[0]), room(parts[1])));
            });
    return groups;
  }

  private static Room room(String text) {
    String[] parts = text.split("/");
    return new Room(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
