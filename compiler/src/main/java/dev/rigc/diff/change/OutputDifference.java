package dev.rigc.diff.change;

import dev.rigc.diff.value.Term;
import java.util.List;

/**
 * An output that differs, or whose value another change gives another value.
 *
 * @param name its name
 * @param exportBefore the name it was exported under; blank if none
 * @param exportAfter the name it is exported under; blank if none
 * @param before its value; {@link Term#NONE} if it was not there
 * @param after its value; {@link Term#NONE} if it is no longer there
 * @param causes why its value changes; none if it does not
 */
public record OutputDifference(
    String name,
    String exportBefore,
    String exportAfter,
    Term before,
    Term after,
    List<Cause> causes) {
  /** Keeps a copy of the list. */
  public OutputDifference {
    causes = List.copyOf(causes);
  }

  /** Whether it is known to get another value. */
  public boolean isCertain() {
    return causes.stream().anyMatch(Cause::isCertain);
  }
}
