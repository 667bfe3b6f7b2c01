package dev.rigc.diff.evaluate;

import java.util.List;

/**
 * Brings evaluators to rigc: name an implementation with a public constructor without parameters in
 * {@code META-INF/services/dev.rigc.diff.evaluate.DiffEvaluatorProvider}. Ids that begin with
 * {@code DIF} are rigc's own.
 */
public interface DiffEvaluatorProvider {
  /** The evaluators, each with ids of its own. */
  List<DiffEvaluator> evaluators();
}
