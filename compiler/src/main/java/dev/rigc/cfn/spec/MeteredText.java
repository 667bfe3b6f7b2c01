package dev.rigc.cfn.spec;

/** Text that may be looked at only so many times, so that a backtracking match comes to an end. */
final class MeteredText implements CharSequence {

  /** Thrown when the budget is spent; it carries no stack trace, as it is not a fault. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("The match was given up.", null, false, false);
    }
  }

  private final CharSequence text;
  private int left;

  MeteredText(CharSequence text, int budget) {
    this.text = text;
    this.left = budget;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
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
