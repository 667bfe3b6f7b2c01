package dev.rigc.cfn.eval;

import dev.rigc.yaml.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent on finding out the values of one template, all functions and conditions
 * together. Nested functions over parameters with many allowed values multiply, and no bound on a
 * single function keeps their sum small. When it is spent, every function counts as unknown.
 *
 * <p>The amounts grow with the template. Of 1,987 public templates the dearest takes 3,249 steps
 * and makes 81,000 characters; the median takes five steps for each function.
 */
final class Budget {
  /** Steps that any template may take: a value that is made, handed out or combined is one. */
  static final int FEWEST_STEPS = 10_000;

  /** Further steps for each function of the template. */
  static final int STEPS_OF_A_FUNCTION = 15;

  /** How many characters the functions of any template may make. */
  static final int FEWEST_CHARACTERS = 500_000;

  /** Further characters for each character of the template. */
  static final int CHARACTERS_OF_A_CHARACTER = 10;

  private long steps;
  private long characters;
  private @Nullable Node at;
  private @Nullable Node spentAt;

  /** A budget for a template with so many functions and characters. */
  Budget(int functions, int length) {
    steps = FEWEST_STEPS + (long) STEPS_OF_A_FUNCTION * functions;
    characters = FEWEST_CHARACTERS + (long) CHARACTERS_OF_A_CHARACTER * length;
  }

  /** The function that is being worked out: where the budget was spent, if it is from now on. */
  void workOn(Node node) {
    at = node;
  }

  /** Takes steps; false if there are none left. */
  boolean spend(long more) {
    steps -= more;
    return !isSpent();
  }

  /** Takes characters of text; false if there are none left. */
  boolean spendText(long more) {
    characters -= more;
    return !isSpent();
  }

  /** Whether nothing is to be worked out any more. */
  boolean isSpent() {
    boolean spent = steps < 0 || characters < 0;
    if (spent && spentAt == null) {
      spentAt = at;
    }
    return spent;
  }

  /** The function at which it was spent, if it is. */
  Optional<Node> spentAt() {
    return isSpent() ? Optional.ofNullable(spentAt) : Optional.empty();
  }

  /** How many steps are left, for measurements. */
  long steps() {
    return steps;
  }

  /** How many characters are left, for measurements. */
  long characters() {
    return characters;
  }
}
