package dev.rigc.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is kept of a stack until the rules on its set judge: the stack and its facts. */
public final class StackFacts {
  private final Stack stack;
  private final Map<Collector<?>, List<?>> facts = new HashMap<>();
  private final Map<Collector<?>, Throwable> crashes = new HashMap<>();

  private StackFacts(Stack stack) {
    this.stack = stack;
  }

  /** What these collectors gather from a template. */
  public static StackFacts of(StackTemplate template, Collection<Collector<?>> collectors) {
    StackFacts all = new StackFacts(template.stack());
    for (Collector<?> collector : collectors) {
      all.add(collector, template);
    }
    return all;
  }

  private void add(Collector<?> collector, StackTemplate template) {
    try {
      List<?> found = collector.collect(template);
      if (!found.isEmpty()) {
        facts.put(collector, List.copyOf(found));
      }
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError crash) {
      crashes.put(collector, crash);
    }
  }

  /** The stack. */
  public Stack stack() {
    return stack;
  }

  /** What stopped collectors, so that rules on its set cannot judge. */
  public Collection<Throwable> crashes() {
    return Collections.unmodifiableCollection(crashes.values());
  }

  /**
   * What a collector gathered.
   *
   * @throws IllegalStateException if it crashed, so that no rule judges without these facts
   */
  @SuppressWarnings("unchecked") // the list under a collector is what that collector returned
  public <F> List<F> of(Collector<F> collector) {
    Throwable crash = crashes.get(collector);
    if (crash != null) {
      throw new IllegalStateException(stack.file() + ": " + crash, crash);
    }
    return (List<F>) facts.getOrDefault(collector, List.of());
  }
}
