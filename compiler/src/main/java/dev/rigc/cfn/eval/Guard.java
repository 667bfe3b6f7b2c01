package dev.rigc.cfn.eval;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that are taken for granted, together with everything that follows from them through
 * the template's {@code Conditions} section. Guards do not change; one that contradicts itself does
 * not exist. Not safe for several threads, as guards remember what was asked of them.
 */
public final class Guard {
  private final ConditionLogic logic;
  private final Map<String, Boolean> decisions;
  private final byte[] facts;
  private final Map<String, Optional<Guard>> next = new HashMap<>();

  private Guard(ConditionLogic logic, Map<String, Boolean> decisions, byte[] facts) {
    this.logic = logic;
    this.decisions = decisions;
    this.facts = facts;
  }

  /** What holds without any assumption. */
  static Guard root(ConditionLogic logic) {
    return new Guard(logic, Map.of(), logic.initialFacts());
  }

  /** This and one more condition; empty if that cannot be. */
  public Optional<Guard> with(String condition, boolean value) {
    Optional<Boolean> known = value(condition);
    if (known.isPresent()) {
      return known.get() == value ? Optional.of(this) : Optional.empty();
    }
    String key = (value ? "+" : "-") + condition;
    return next.computeIfAbsent(key, k -> decide(condition, value));
  }

  private Optional<Guard> decide(String condition, boolean value) {
    Map<String, Boolean> more = new LinkedHashMap<>(decisions);
    more.put(condition, value);
    byte[] copy = facts.clone();
    return logic.assume(copy, condition, value)
        ? Optional.of(new Guard(logic, more, copy))
        : Optional.empty();
  }

  /** Both guards together; empty if they contradict each other. */
  public Optional<Guard> and(Guard other) {
    Optional<Guard> both = Optional.of(this);
    for (Map.Entry<String, Boolean> decision : other.decisions.entrySet()) {
      both = both.flatMap(guard -> guard.with(decision.getKey(), decision.getValue()));
    }
    return both;
  }

  /** What is known of a condition. */
  public Optional<Boolean> value(String condition) {
    @Nullable Boolean decided = decisions.get(condition);
    return decided != null ? Optional.of(decided) : logic.value(facts, condition);
  }

  /** The value that {@code subject} must have, such as the label of a parameter. */
  Optional<String> pinned(String subject) {
    return logic.pinned(facts, subject);
  }

  /** Whether {@code subject} may have this value. */
  boolean allows(String subject, String value) {
    return logic.allows(facts, subject, value);
  }

  /** What was decided, by condition, in the order of the decisions. */
  public Map<String, Boolean> decisions() {
    return Map.copyOf(decisions);
  }

  /** Whether nothing was decided. */
  public boolean isTrue() {
    return decisions.isEmpty();
  }

  /** The decisions in words: {@code when `A` is true and `B` is false}; empty text if none. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    decisions.forEach(
        (condition, value) ->
            text.append(text.isEmpty() ? "when `" : " and `")
                .append(condition)
                .append("` is ")
                .append(value));
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Guard that && logic == that.logic && decisions.equals(that.decisions);
  }

  @Override
  public int hashCode() {
    return decisions.hashCode();
  }

  @Override
  public String toString() {
    return describe();
  }
}
