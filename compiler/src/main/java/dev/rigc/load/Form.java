package dev.rigc.load;

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
record Form<T>(
    RuleInfo rule,
    Predicate<String> isWellFormed,
    Function<String, T> make,
    T placeholder,
    Function<String, String> wanted,
    Function<String, Optional<String>> hint) {

  /** The same with an own hint. */
  Form<T> hinting(Function<String, Optional<String>> other) {
    return new Form<>(rule, isWellFormed, make, placeholder, wanted, other);
  }
}
