package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/**
 * Looks at a difference for one kind of insight. Called by one thread at a time; it does no input
 * or output. What it reports at the severity {@code error} fails a run with {@code --fail-on
 * error}.
 */
public interface DiffEvaluator {
  /** The entries of everything that it may report. */
  List<RuleInfo> infos();

  /**
   * Reports what it finds.
   *
   * @param difference what differs, with what happens to each resource
   * @param insights takes the findings
   */
  void evaluate(SystemDifference difference, Insights insights);
}
