package dev.rigc.model;

import dev.rigc.model.override.JsonPointer;
import dev.rigc.model.override.PatchOperation;
import dev.rigc.model.override.PatchOperation.Action;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.JsonValue;
import dev.rigc.model.value.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an override, in order. A path is a JSON Pointer; a value is null, a text, a
 * boolean, a number, or a list or a map of these, with functions in their long form: {@code
 * Map.of("Ref", "Service")}.
 */
public final class PatchBuilder {
  private static final String PIECE = "overrides.patch";

  private final List<PatchOperation> operations = new ArrayList<>();

  PatchBuilder() {}

  /** Puts a value into a mapping, or into a list before an item or, with {@code -}, at its end. */
  public PatchBuilder add(String path, @Nullable Object value) {
    return add(Action.ADD, path, Optional.empty(), Optional.of(value(value)));
  }

  /** Takes a value out. */
  public PatchBuilder remove(String path) {
    return add(Action.REMOVE, path, Optional.empty(), Optional.empty());
  }

  /** Puts another value in the place of one that is there. */
  public PatchBuilder replace(String path, @Nullable Object value) {
    return add(Action.REPLACE, path, Optional.empty(), Optional.of(value(value)));
  }

  /** Takes a value out and puts it in elsewhere. */
  public PatchBuilder move(String from, String path) {
    return add(Action.MOVE, path, Optional.of(pointer(from)), Optional.empty());
  }

  /** Puts a value in again elsewhere. */
  public PatchBuilder copy(String from, String path) {
    return add(Action.COPY, path, Optional.of(pointer(from)), Optional.empty());
  }

  /** Requires that a value is this one. */
  public PatchBuilder test(String path, @Nullable Object value) {
    return add(Action.TEST, path, Optional.empty(), Optional.of(value(value)));
  }

  List<PatchOperation> build() {
    return List.copyOf(operations);
  }

  private PatchBuilder add(
      Action action, String path, Optional<JsonPointer> from, Optional<JsonValue> value) {
    operations.add(new PatchOperation(action, pointer(path), from, value));
    return this;
  }

  private static JsonPointer pointer(String text) {
    return Piece.read(PIECE, text, JsonPointer::new);
  }

  private static JsonValue value(@Nullable Object value) {
    try {
      return JsonValue.of(value);
    } catch (IllegalArgumentException foreign) {
      throw new InvalidRigletException(PIECE, foreign);
    }
  }
}
