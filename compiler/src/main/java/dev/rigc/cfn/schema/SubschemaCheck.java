package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Guard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether a value is valid against a subschema, without reporting anything. */
final class SubschemaCheck implements Violations {
  private final List<Violation> violations = new ArrayList<>();
  private final @Nullable Guard decisive;
  private boolean undecided;
  private boolean failed;

  private SubschemaCheck(@Nullable Guard decisive) {
    this.decisive = decisive;
  }

  /** Looks for everything that is wrong. */
  static SubschemaCheck complete() {
    return new SubschemaCheck(null);
  }

  /** Stops at the first thing that is wrong under {@code guard}. */
  static SubschemaCheck quick(Guard guard) {
    return new SubschemaCheck(guard);
  }

  @Override
  public void add(Violation violation) {
    violations.add(violation);
    failed |= violation.guard().equals(decisive);
  }

  @Override
  public boolean isDecided() {
    return failed;
  }

  @Override
  public void undecided() {
    undecided = true;
  }

  @Override
  public void incomplete() {
    undecided = true;
  }

  List<Violation> violations() {
    return violations;
  }

  /** Invalid if something is wrong whatever else holds, valid if nothing can be wrong. */
  Validity validity(Guard guard) {
    for (Violation violation : violations) {
      if (violation.guard().equals(guard)) {
        return Validity.INVALID;
      }
    }
    return undecided || !violations.isEmpty() ? Validity.UNDECIDED : Validity.VALID;
  }
}
