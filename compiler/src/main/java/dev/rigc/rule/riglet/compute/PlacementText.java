package dev.rigc.rule.riglet.compute;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.riglet.compute.placement.Spread;
import dev.rigc.rule.riglet.compute.placement.TaskGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How messages tell of hosts and of the tasks on them. */
final class PlacementText {
  /** As many different hosts as a message describes. */
  private static final int HOSTS_SHOWN = 3;

  /** As many applications as a message names. */
  private static final int NAMES_SHOWN = 3;

  private PlacementText() {}

  /** {@code 1 host}, {@code 2 hosts}. */
  static String count(long number, String noun) {
    return Grouped.of(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code 2 hosts of type `t3.small`}. */
  static String hosts(ClusterLoad load) {
    return count(load.hosts(), "host")
        + " of type `"
        + load.environment().compute().instanceType()
        + "`";
  }

  /** What the groups ask for, each with the size of a copy; their sum where they are many. */
  static String tasks(List<TaskGroup> groups) {
    return groups.size() <= NAMES_SHOWN
        ? Phrases.and(groups.stream().map(PlacementText::tasks).toList())
        : "%s of %s applications with %s MiB and %s CPU units together"
            .formatted(
                count(groups.stream().mapToLong(TaskGroup::copies).sum(), "task"),
                groups.size(),
                Grouped.of(sum(groups, group -> group.each().memory())),
                Grouped.of(sum(groups, group -> group.each().cpu())));
  }

  private static long sum(List<TaskGroup> groups, ToLongFunction<TaskGroup> each) {
    return groups.stream().mapToLong(group -> group.copies() * each.applyAsLong(group)).sum();
  }

  private static String tasks(TaskGroup group) {
    return "`%s` %s × (%s MiB, %s CPU units)"
        .formatted(
            group.name(),
            Grouped.of(group.copies()),
            Grouped.of(group.each().memory()),
            Grouped.of(group.each().cpu()));
  }

  /** What each host takes, equal hosts together, and what is left over. */
  static String placement(Spread spread) {
    Map<Map<TaskGroup, Integer>, Long> alike =
        spread.hosts().stream()
            .collect(Collectors.groupingBy(on -> on, LinkedHashMap::new, Collectors.counting()));
    List<String> parts = new ArrayList<>();
    alike.entrySet().stream()
        .limit(HOSTS_SHOWN)
        .forEach(
            entry ->
                parts.add(
                    "%s with %s".formatted(count(entry.getValue(), "host"), host(entry.getKey()))));
    if (alike.size() > HOSTS_SHOWN) {
      long more = alike.values().stream().skip(HOSTS_SHOWN).mapToLong(Long::longValue).sum();
      parts.add(count(more, "host") + " with other tasks");
    }
    if (!spread.left().isEmpty()) {
      parts.add(copies(spread.left()) + " left over");
    }
    return String.join("; ", parts);
  }

  private static String host(Map<TaskGroup, Integer> tasks) {
    return tasks.isEmpty()
        ? "nothing"
        : "%s = %s MiB, %s CPU units"
            .formatted(
                copies(tasks),
                Grouped.of(sum(tasks, group -> group.each().memory())),
                Grouped.of(sum(tasks, group -> group.each().cpu())));
  }

  private static long sum(Map<TaskGroup, Integer> tasks, ToLongFunction<TaskGroup> each) {
    return tasks.entrySet().stream()
        .mapToLong(entry -> entry.getValue() * each.applyAsLong(entry.getKey()))
        .sum();
  }

  /** {@code `twig` 2 + `twig-api` 1}. */
  static String copies(Map<TaskGroup, Integer> tasks) {
    String names =
        tasks.entrySet().stream()
            .limit(NAMES_SHOWN)
            .map(entry -> "`%s` %s".formatted(entry.getKey().name(), Grouped.of(entry.getValue())))
            .collect(Collectors.joining(" + "));
    long more = tasks.values().stream().skip(NAMES_SHOWN).mapToLong(Integer::longValue).sum();
    return more == 0 ? names : names + " + %s of others".formatted(Grouped.of(more));
  }
}
