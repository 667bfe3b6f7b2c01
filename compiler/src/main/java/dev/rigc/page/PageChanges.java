package dev.rigc.page;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diff.change.SystemDifference;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What changed since an earlier state of the system.
 *
 * @param since what the earlier state is called
 * @param difference what differs
 * @param insights what that means
 * @param shown takes secrets of both sides out of a text
 */
public record PageChanges(
    String since,
    SystemDifference difference,
    List<Diagnostic> insights,
    UnaryOperator<String> shown) {
  /** Keeps a copy of the list. */
  public PageChanges {
    insights = List.copyOf(insights);
  }
}
