package dev.rigc.load.bind;

import dev.rigc.rule.RuleInfo;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a text of the riglet becomes a value.
 *
 * @param rule what a malformed text is reported as
 * @param isWellFormed whether {@code make} takes it
 * @param make makes the value
 * @param placeholder stands in for a malformed or missing value
 * @param wanted what the text should be, to follow "but "
 * @param hint what to write instead, for a malformed text
 * @param <T> the value's type
 */
public record TextFormat<T>(
    RuleInfo rule,
    Predicate<String> isWellFormed,
    Function<String, T> make,
    T placeholder,
    Function<String, String> wanted,
    Function<String, Optional<String>> hint) {

  /** The same with an own hint. */
  public TextFormat<T> hinting(Function<String, Optional<String>> other) {
    return new TextFormat<>(rule, isWellFormed, make, placeholder, wanted, other);
  }

  /**
   * A format without a hint.
   *
   * @param text a text that {@code make} takes, for the placeholder
   */
  public static <T> TextFormat<T> of(
      RuleInfo rule,
      Predicate<String> isWellFormed,
      Function<String, T> make,
      String text,
      String wanted) {
    return new TextFormat<>(
        rule, isWellFormed, make, make.apply(text), value -> wanted, value -> Optional.empty());
  }

  /** The hint to write another value, if there is one. */
  public static Optional<String> write(Optional<String> value) {
    return value.map(text -> "Write `" + text + "`.");
  }

  /** The hint to write another value. */
  public static Optional<String> write(String value) {
    return write(Optional.of(value));
  }
}
