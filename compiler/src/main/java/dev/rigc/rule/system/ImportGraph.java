package dev.rigc.rule.system;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Which stack of a set imports from which, as far as the names are certain. */
final class ImportGraph {
  /**
   * @param use one of the imports that make the edge
   * @param export what it meets
   */
  record Edge(Import use, Export export) {
    int to() {
      return export.member().index();
    }
  }

  private final List<List<Edge>> edges;

  ImportGraph(SystemSubject subject) {
    int size = subject.members().size();
    edges = new ArrayList<>(Collections.nCopies(size, List.of()));
    int[] lastFrom = new int[size];
    Arrays.fill(lastFrom, -1);
    for (Import use : subject.imports()) {
      Optional<Export> met =
          use.name().isCertain() ? subject.exports().only(use.name().text()) : Optional.empty();
      int from = use.member().index();
      // The imports come member by member, so an edge that is there already was the last to its end
      if (met.isPresent() && lastFrom[met.get().member().index()] != from) {
        lastFrom[met.get().member().index()] = from;
        add(from, new Edge(use, met.get()));
      }
    }
  }

  private void add(int from, Edge edge) {
    if (edges.get(from).isEmpty()) {
      edges.set(from, new ArrayList<>(2));
    }
    edges.get(from).add(edge);
  }

  /** The edges from a member, one for each member it imports from. */
  List<Edge> from(int member) {
    return Collections.unmodifiableList(edges.get(member));
  }

  /** For each member, the number of the cycle it belongs to; members of none have one alone. */
  int[] components() {
    return new Tarjan().run();
  }

  /** Strongly connected components, without recursion: a chain may be as long as the set. */
  private final class Tarjan {
    private final int size = edges.size();
    private final int[] order = new int[size];
    private final int[] low = new int[size];
    private final int[] component = new int[size];
    private final Deque<Integer> open = new ArrayDeque<>();
    private int seen;
    private int components;

    int[] run() {
      Arrays.fill(component, -1);
      for (int member = 0; member < size; member++) {
        if (order[member] == 0) {
          visit(member);
        }
      }
      return component;
    }

    private record Frame(int member, Iterator<Edge> edges) {}

    private void visit(int start) {
      Deque<Frame> frames = new ArrayDeque<>();
      frames.push(enter(start));
      while (!frames.isEmpty()) {
        Frame frame = frames.element();
        if (frame.edges().hasNext()) {
          int to = frame.edges().next().to();
          if (order[to] == 0) {
            frames.push(enter(to));
          } else if (component[to] < 0) {
            low[frame.member()] = Math.min(low[frame.member()], order[to]);
          }
        } else {
          frames.pop();
          leave(frame.member());
          if (!frames.isEmpty()) {
            int parent = frames.element().member();
            low[parent] = Math.min(low[parent], low[frame.member()]);
          }
        }
      }
    }

    private Frame enter(int member) {
      order[member] = low[member] = ++seen;
      open.push(member);
      return new Frame(member, from(member).iterator());
    }

    private void leave(int member) {
      if (low[member] == order[member]) {
        int popped;
        do {
          popped = open.pop();
          component[popped] = components;
        } while (popped != member);
        components++;
      }
    }
  }
}
