package dev.rigc.hostile;

/** Text that counts how often it is looked at: what a match costs, the same on every machine. */
final class MeteredChars implements CharSequence {
  private final CharSequence text;
  private final long most;
  private long reads;

  /** Thrown when more was read than is allowed. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("too many reads", null, false, false);
    }
  }

  /**
   * A text.
   *
   * @param most how many reads end in an {@link Exhausted}
   */
  MeteredChars(CharSequence text, long most) {
    this.text = text;
    this.most = most;
  }

  /** How many characters were read so far. */
  long reads() {
    return reads;
  }

  @Override
  public char charAt(int index) {
    if (++reads > most) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
