package dev.rigc.cfn.eval;

import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import java.util.Optional;

/**
 * One of the values that something may have.
 *
 * @param guard the conditions under which it has it
 * @param outcome the value
 * @param written the value as it stands in the file, behind every {@code Fn::If}: the place for
 *     findings
 * @param origin where the value comes from
 */
public record Alternative(Guard guard, Outcome outcome, Value written, Origin origin) {
  /** Where a value comes from. */
  public enum Origin {
    /** It stands there. */
    LITERAL,
    /** It is a parameter's value that was given, its default or one of its allowed values. */
    PARAMETER,
    /** A function made it. */
    FUNCTION
  }

  /** A value that stands there and is not a function, so that it is known at its own level. */
  static Alternative literal(Value value, Guard guard) {
    return new Alternative(guard, new Outcome.Known(value), value, Origin.LITERAL);
  }

  /** Whether there is no value. */
  public boolean isAbsent() {
    return outcome instanceof Outcome.Absent;
  }

  /** The value, if it is known at its own level. */
  public Optional<Value> known() {
    return outcome instanceof Outcome.Known known ? Optional.of(known.value()) : Optional.empty();
  }

  /** The text, if it is a known scalar. */
  public Optional<String> text() {
    return outcome instanceof Outcome.Known known && known.value() instanceof Scalar scalar
        ? scalar.text()
        : Optional.empty();
  }

  /** What is unknown about it, if it is. */
  public Optional<Outcome.Unknown> unknown() {
    return outcome instanceof Outcome.Unknown unknown ? Optional.of(unknown) : Optional.empty();
  }
}
