package dev.rigc.rule.system;

import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Which stack of a set imports from which, as far as the names are certain. */
public final class ImportGraph {
  /**
   * @param use one of the imports that make the edge
   * @param export what it meets
   */
  record Edge(Import use, Export export) {
    Stack to() {
      return export.stack();
    }
  }

  private final SetContext set;
  private final List<List<Edge>> edges;
  private final int[] components;

  private ImportGraph(SetContext set) {
    this.set = set;
    int size = set.stacks().size();
    edges = new ArrayList<>(Collections.nCopies(size, List.of()));
    int[] lastFrom = new int[size];
    Arrays.fill(lastFrom, -1);
    ExportIndex exports = ExportIndex.of(set);
    for (Import use : set.facts(Import.COLLECTOR)) {
      Optional<Export> met =
          use.name().isCertain() ? exports.only(use.name().text()) : Optional.empty();
      int from = set.position(use.stack());
      // The imports come stack by stack, so an edge that is there already was the last to its end
      if (met.isPresent() && lastFrom[set.position(met.get().stack())] != from) {
        lastFrom[set.position(met.get().stack())] = from;
        add(from, new Edge(use, met.get()));
      }
    }
    components = new Tarjan().run();
  }

  /** The graph of a set. */
  public static ImportGraph of(SetContext set) {
    return set.index(ImportGraph.class, ImportGraph::new);
  }

  private void add(int from, Edge edge) {
    if (edges.get(from).isEmpty()) {
      edges.set(from, new ArrayList<>(2));
    }
    edges.get(from).add(edge);
  }

  /** The stacks that a stack imports from, each once. */
  public List<Stack> imports(Stack stack) {
    return from(stack).stream().map(Edge::to).toList();
  }

  /** The edges from a stack, one for each stack it imports from. */
  List<Edge> from(Stack stack) {
    return Collections.unmodifiableList(edges.get(set.position(stack)));
  }

  /** Whether an edge is part of a circle. */
  boolean isInCircle(Edge edge) {
    return components[set.position(edge.use().stack())] == components[set.position(edge.to())];
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
          int to = set.position(frame.edges().next().to());
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
      return new Frame(member, edges.get(member).iterator());
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
