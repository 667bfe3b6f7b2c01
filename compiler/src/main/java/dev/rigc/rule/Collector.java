package dev.rigc.rule;

import java.util.List;

/**
 * Gathers facts of one kind from a template. What several rules need has one collector, a constant,
 * which is run once.
 *
 * @param <F> a fact: a record of texts, numbers, {@linkplain dev.rigc.rule.Place places} and the
 *     {@link Stack}; a node or a value would keep the whole template in memory
 */
@FunctionalInterface
public interface Collector<F> {
  /** The facts in the order of the template; empty if there are none. */
  List<F> collect(StackTemplate template);
}
