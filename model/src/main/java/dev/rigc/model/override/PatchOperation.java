package dev.rigc.model.override;

import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One change of a template (<a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>).
 *
 * @param action what is done
 * @param path where it is done
 * @param from where the value comes from, of {@link Action#MOVE} and {@link Action#COPY}
 * @param value the value, of {@link Action#ADD}, {@link Action#REPLACE} and {@link Action#TEST}
 */
public record PatchOperation(
    Action action, JsonPointer path, Optional<JsonPointer> from, Optional<JsonValue> value) {

  /** What is done. */
  public enum Action {
    /** Puts a value into a mapping or a list. */
    ADD,
    /** Takes a value out. */
    REMOVE,
    /** Puts another value in the place of one that is there. */
    REPLACE,
    /** Takes a value out and puts it in elsewhere. */
    MOVE,
    /** Puts a value in again elsewhere. */
    COPY,
    /** Requires that a value is this one. */
    TEST;

    /** The word for it in a patch. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The action of this word. */
    public static Optional<Action> of(String word) {
      return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
    }

    /** Whether it is given a value. */
    public boolean takesValue() {
      return this == ADD || this == REPLACE || this == TEST;
    }

    /** Whether it is given where the value comes from. */
    public boolean takesFrom() {
      return this == MOVE || this == COPY;
    }
  }

  /**
   * Refuses an operation that lacks what its action takes, or has what that does not take.
   *
   * @throws InvalidRigletException then
   */
  public PatchOperation {
    if (action.takesValue() != value.isPresent()) {
      throw new InvalidRigletException(
          "overrides",
          "`%s` takes %s value.".formatted(action.word(), value.isPresent() ? "no" : "a"));
    }
    if (action.takesFrom() != from.isPresent()) {
      throw new InvalidRigletException(
          "overrides",
          "`%s` takes %s `from`.".formatted(action.word(), from.isPresent() ? "no" : "a"));
    }
  }
}
