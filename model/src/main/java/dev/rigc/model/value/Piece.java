package dev.rigc.model.value;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks the pieces that code gives, which may be null whatever the annotations say. */
public final class Piece {
  private Piece() {}

  /** The value, or the error that says which piece is null. */
  public static <T> T present(String piece, @Nullable T value) {
    if (value == null) {
      throw new InvalidRigletException(piece, "is null, but a value is required.");
    }
    return value;
  }

  /** A copy of a list that holds no null. */
  public static <T> List<T> copy(String piece, @Nullable List<T> values) {
    present(piece, values).forEach(value -> present(piece, value));
    return List.copyOf(present(piece, values));
  }

  /** The value that a text stands for, or the error that says which piece has the wrong form. */
  public static <T> T read(String piece, @Nullable String text, Function<String, T> make) {
    String given = present(piece, text);
    try {
      return make.apply(given);
    } catch (InvalidRigletException known) {
      throw known;
    } catch (IllegalArgumentException malformed) {
      throw new InvalidRigletException(piece, malformed);
    }
  }

  /** A block of addresses; unlike {@link CidrBlock#parse}, host bits are refused. */
  public static CidrBlock block(String piece, @Nullable String text) {
    CidrBlock block = read(piece, text, CidrBlock::parse);
    if (!block.toString().equals(text)) {
      throw new InvalidRigletException(
          piece,
          "is `%s`, but host bits are set after the prefix; `%s` is the block that holds it."
              .formatted(text, block));
    }
    return block;
  }

  /** A value that has no default. */
  public static <T> T required(String piece, Optional<T> given) {
    return given.orElseThrow(
        () -> new InvalidRigletException(piece, "is missing; it is required and has no default."));
  }
}
