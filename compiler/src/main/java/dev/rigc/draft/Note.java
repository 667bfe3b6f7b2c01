package dev.rigc.draft;

/**
 * Something of another tool's file that a draft does not hold, or not as it was.
 *
 * @param place where it is: a file, with the line if there is one
 * @param what what is there, in code quotes if it is a key or a value
 * @param why why it was not carried over, or what to do about it; a sentence
 */
public record Note(String place, String what, String why) {
  /** {@code place: what: why}. */
  @Override
  public String toString() {
    return place + ": " + what + ": " + why;
  }
}
