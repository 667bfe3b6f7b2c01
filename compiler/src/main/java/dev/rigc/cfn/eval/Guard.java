package dev.rigc.cfn.eval;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that are taken for granted, together with everything that follows from them through
 * the template's {@code Conditions} section. Guards do not change; one that contradicts itself does
 * not exist. Not safe for several threads, as guards remember what was asked of them.
 */
public final class Guard {
  private final ConditionLogic logic;
  private final byte[] facts;
  private final @Nullable Guard before;
  private final String condition;
  private final boolean holds;
  private final int depth;
  private @Nullable Map<String, Optional<Guard>> whenTrue;
  private @Nullable Map<String, Optional<Guard>> whenFalse;
  private @Nullable Map<String, Boolean> decisions;

  private Guard(
      ConditionLogic logic, byte[] facts, @Nullable Guard before, String condition, boolean holds) {
    this.logic = logic;
    this.facts = facts;
    this.before = before;
    this.condition = condition;
    this.holds = holds;
    this.depth = before == null ? 0 : before.depth + 1;
  }

  /** What holds without any assumption. */
  static Guard root(ConditionLogic logic) {
    return new Guard(logic, logic.initialFacts(), null, "", true);
  }

  /** This and one more condition; empty if that cannot be. */
  public Optional<Guard> with(String other, boolean value) {
    Optional<Boolean> known = value(other);
    if (known.isPresent()) {
      return known.get() == value ? Optional.of(this) : Optional.empty();
    }
    return next(value).computeIfAbsent(other, name -> decide(name, value));
  }

  private Map<String, Optional<Guard>> next(boolean value) {
    Map<String, Optional<Guard>> known = value ? whenTrue : whenFalse;
    if (known == null) {
      known = new HashMap<>(4);
      if (value) {
        whenTrue = known;
      } else {
        whenFalse = known;
      }
    }
    return known;
  }

  private Optional<Guard> decide(String other, boolean value) {
    byte[] copy = facts.clone();
    return logic.assume(copy, other, value)
        ? Optional.of(new Guard(logic, copy, this, other, value))
        : Optional.empty();
  }

  /** Both guards together; empty if they contradict each other. */
  public Optional<Guard> and(Guard other) {
    if (other.before == null || other.equals(this)) {
      return Optional.of(this);
    }
    if (before == null && logic == other.logic) {
      return Optional.of(other);
    }
    Optional<Guard> both = Optional.of(this);
    for (Map.Entry<String, Boolean> decision : other.decisions().entrySet()) {
      both = both.flatMap(guard -> guard.with(decision.getKey(), decision.getValue()));
    }
    return both;
  }

  /** What is known of a condition. */
  public Optional<Boolean> value(String name) {
    Optional<Boolean> followed = logic.value(facts, name);
    for (Guard at = this; followed.isEmpty() && at.before != null; at = at.before) {
      if (at.condition.equals(name)) {
        return Optional.of(at.holds);
      }
    }
    return followed;
  }

  /** The value that {@code subject} must have, such as the label of a parameter. */
  Optional<String> pinned(String subject) {
    return logic.pinned(facts, subject);
  }

  /** The values that {@code subject} cannot have. */
  Set<String> refused(String subject) {
    return logic.refused(facts, subject);
  }

  /** What was decided, by condition, in the order of the decisions. */
  public Map<String, Boolean> decisions() {
    Map<String, Boolean> known = decisions;
    if (known == null) {
      known = made();
      decisions = known;
    }
    return known;
  }

  private Map<String, Boolean> made() {
    Deque<Guard> made = new ArrayDeque<>();
    for (Guard at = this; at.before != null; at = at.before) {
      made.push(at);
    }
    Map<String, Boolean> decisions = new LinkedHashMap<>();
    made.forEach(guard -> decisions.put(guard.condition, guard.holds));
    return Collections.unmodifiableMap(decisions);
  }

  /** Whether nothing was decided. */
  public boolean isTrue() {
    return before == null;
  }

  /** The decisions in words: {@code when `A` is true and `B` is false}; empty text if none. */
  public String describe() {
    if (before == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    decisions()
        .forEach(
            (name, value) ->
                text.append(text.isEmpty() ? "when `" : " and `")
                    .append(name)
                    .append("` is ")
                    .append(value));
    return text.toString();
  }

  /** Whether this is the very same guard: the same was decided, in the same order. */
  @SuppressWarnings("ReferenceEquality") // guards know what follows from them, see next()
  public boolean is(Guard other) {
    return this == other;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Guard that
            && depth == that.depth
            && logic == that.logic
            && decisions().equals(that.decisions()));
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Guard at = this; at.before != null; at = at.before) {
      hash += at.condition.hashCode() ^ Boolean.hashCode(at.holds);
    }
    return hash;
  }

  @Override
  public String toString() {
    return describe();
  }
}
