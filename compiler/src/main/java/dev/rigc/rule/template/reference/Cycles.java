package dev.rigc.rule.template.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the circles of a graph: for every node on one, a shortest circle through it. */
final class Cycles {
  private final Map<String, Set<String>> edges;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Map<String, Integer> component = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int components;

  private Cycles(Map<String, Set<String>> edges) {
    this.edges = edges;
  }

  /** The nodes on a circle, in order, each with a circle that starts and ends with it. */
  static Map<String, List<String>> of(Map<String, Set<String>> edges) {
    return find(edges, false);
  }

  /**
   * A circle for each group of nodes that reach each other, by its first node, which it starts and
   * ends with.
   */
  static Map<String, List<String>> ofGroups(Map<String, Set<String>> edges) {
    return find(edges, true);
  }

  private static Map<String, List<String>> find(
      Map<String, Set<String>> edges, boolean isOneAGroup) {
    Cycles cycles = new Cycles(edges);
    for (String node : edges.keySet()) {
      if (!cycles.order.containsKey(node)) {
        cycles.divide(node);
      }
    }
    Map<String, List<String>> circles = new LinkedHashMap<>();
    Set<Integer> reported = new HashSet<>();
    for (String node : edges.keySet()) {
      @Nullable List<String> circle = cycles.through(node);
      boolean isFirst = circle != null && reported.add(cycles.component.getOrDefault(node, 0));
      if (circle != null && (isFirst || !isOneAGroup)) {
        circles.put(node, circle);
      }
    }
    return circles;
  }

  /** A node whose edges are being followed. */
  private record Visit(String node, Iterator<String> left) {}

  /** Tarjan's division into parts within which every node reaches every other. */
  private void divide(String start) {
    Deque<Visit> visits = new ArrayDeque<>();
    visits.push(enter(start));
    while (!visits.isEmpty()) {
      Visit visit = visits.element();
      if (visit.left().hasNext()) {
        String next = visit.left().next();
        if (!order.containsKey(next)) {
          visits.push(enter(next));
        } else if (!component.containsKey(next)) {
          lowest.merge(visit.node(), order.getOrDefault(next, 0), Math::min);
        }
      } else {
        visits.pop();
        leave(visit.node());
        if (!visits.isEmpty()) {
          String user = visits.element().node();
          lowest.merge(user, lowest.getOrDefault(visit.node(), 0), Math::min);
        }
      }
    }
  }

  private Visit enter(String node) {
    order.put(node, order.size());
    lowest.put(node, order.size() - 1);
    open.push(node);
    return new Visit(node, edges.getOrDefault(node, Set.of()).iterator());
  }

  private void leave(String node) {
    if (!Objects.equals(lowest.get(node), order.get(node))) {
      return;
    }
    components++;
    String member;
    do {
      member = open.pop();
      component.put(member, components);
    } while (!member.equals(node));
  }

  /** A shortest circle by a search that stays within the node's part. */
  private @Nullable List<String> through(String start) {
    if (!staysWithin(start)) {
      return null;
    }
    Map<String, String> from = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      String node = queue.poll();
      for (String next : edges.getOrDefault(node, Set.of())) {
        if (next.equals(start)) {
          return circle(start, node, from);
        }
        if (Objects.equals(component.get(next), component.get(start)) && seen.add(next)) {
          from.put(next, node);
          queue.add(next);
        }
      }
    }
    return null;
  }

  /** Whether an edge leads from a node to its own part: only then it is on a circle. */
  private boolean staysWithin(String node) {
    for (String next : edges.getOrDefault(node, Set.of())) {
      if (Objects.equals(component.get(next), component.get(node))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> circle(String start, String last, Map<String, String> from) {
    List<String> circle = new ArrayList<>(List.of(start));
    for (@Nullable String at = last; at != null && !at.equals(start); at = from.get(at)) {
      circle.add(1, at);
    }
    circle.add(start);
    return circle;
  }
}
