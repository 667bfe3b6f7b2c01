package dev.rigc.rule.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the circles of a graph: for every node on one, a shortest circle through it. */
final class Cycles {
  private final Map<String, Set<String>> edges;

  private Cycles(Map<String, Set<String>> edges) {
    this.edges = edges;
  }

  /** The nodes on a circle, in order, each with a circle that starts and ends with it. */
  static Map<String, List<String>> of(Map<String, Set<String>> edges) {
    Map<String, List<String>> circles = new LinkedHashMap<>();
    Cycles cycles = new Cycles(withoutLooseEnds(edges));
    for (String node : edges.keySet()) {
      @Nullable List<String> circle = cycles.through(node);
      if (circle != null) {
        circles.put(node, circle);
      }
    }
    return circles;
  }

  /** Takes nodes away that nothing leaves, again and again: most graphs vanish at once. */
  private static Map<String, Set<String>> withoutLooseEnds(Map<String, Set<String>> edges) {
    Map<String, List<String>> users = new HashMap<>();
    Map<String, Integer> leaving = new HashMap<>();
    edges.forEach(
        (node, targets) -> {
          targets.forEach(t -> users.computeIfAbsent(t, k -> new ArrayList<>()).add(node));
          leaving.put(node, targets.size());
        });
    Deque<String> loose = new ArrayDeque<>();
    leaving.forEach(
        (node, count) -> {
          if (count == 0) {
            loose.add(node);
          }
        });
    Map<String, Set<String>> left = new LinkedHashMap<>(edges);
    while (!loose.isEmpty()) {
      String node = loose.poll();
      left.remove(node);
      for (String user : users.getOrDefault(node, List.of())) {
        if (leaving.merge(user, -1, Integer::sum) == 0) {
          loose.add(user);
        }
      }
    }
    return left;
  }

  private @Nullable List<String> through(String start) {
    if (!edges.containsKey(start)) {
      return null;
    }
    Map<String, String> from = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      String node = queue.poll();
      for (String next : edges.getOrDefault(node, Set.of())) {
        if (next.equals(start)) {
          return circle(start, node, from);
        }
        if (edges.containsKey(next) && from.putIfAbsent(next, node) == null) {
          queue.add(next);
        }
      }
    }
    return null;
  }

  private static List<String> circle(String start, String last, Map<String, String> from) {
    Deque<String> circle = new ArrayDeque<>(List.of(start));
    for (@Nullable String at = last; at != null && !at.equals(start); at = from.get(at)) {
      circle.addFirst(at);
    }
    circle.addFirst(start);
    return List.copyOf(circle);
  }
}
