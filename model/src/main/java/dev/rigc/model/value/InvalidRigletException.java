package dev.rigc.model.value;

/**
 * A riglet was put together in code in a way that no rule can be asked about: a piece is missing,
 * null or malformed, or refers to what is not there. The message names the piece as {@code
 * riglet.yaml} does, what was found and what is required.
 */
public final class InvalidRigletException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String piece;

  /**
   * Says what is wrong with a piece.
   *
   * @param piece its path in {@code riglet.yaml}, such as {@code environments.staging.cidr}
   * @param problem what was found and what is required, a sentence that follows the piece's name
   */
  public InvalidRigletException(String piece, String problem) {
    super("`%s` %s".formatted(piece, problem));
    this.piece = piece;
  }

  /**
   * Says that a piece does not have the form that its type requires.
   *
   * @param piece its path in {@code riglet.yaml}
   * @param cause what the constructor of its type said
   */
  public InvalidRigletException(String piece, IllegalArgumentException cause) {
    super("`%s`: %s".formatted(piece, cause.getMessage()), cause);
    this.piece = piece;
  }

  /** The path of the piece in {@code riglet.yaml}. */
  public String piece() {
    return piece;
  }
}
