package dev.rigc.rule.resource.schema;

import dev.rigc.cfn.eval.Guard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether a value fits a shape, without reporting anything. */
final class Trial implements Problems {
  private final List<Problem> problems = new ArrayList<>();
  private final @Nullable Guard decisive;
  private boolean unsure;
  private boolean failed;

  private Trial(@Nullable Guard decisive) {
    this.decisive = decisive;
  }

  /** Looks for everything that is wrong. */
  static Trial complete() {
    return new Trial(null);
  }

  /** Stops at the first thing that is wrong under {@code guard}. */
  static Trial quick(Guard guard) {
    return new Trial(guard);
  }

  /** Whether a value fits. */
  enum Verdict {
    FITS,
    FAILS,
    UNSURE
  }

  @Override
  public void add(Problem problem) {
    problems.add(problem);
    failed |= problem.guard().equals(decisive);
  }

  @Override
  public boolean enough() {
    return failed;
  }

  @Override
  public void unsure() {
    unsure = true;
  }

  @Override
  public void incomplete() {
    unsure = true;
  }

  List<Problem> problems() {
    return problems;
  }

  /** It fails if something is wrong whatever else holds, and fits if nothing can be wrong. */
  Verdict verdict(Guard guard) {
    for (Problem problem : problems) {
      if (problem.guard().equals(guard)) {
        return Verdict.FAILS;
      }
    }
    return unsure || !problems.isEmpty() ? Verdict.UNSURE : Verdict.FITS;
  }
}
