package dev.rigc.diff.change;

/** What becomes of the data of a resource that is replaced or deleted. */
public enum Fate {
  /** It has none, or nothing happens to it. */
  NONE("none"),
  /** It stays where it is, out of the stack. */
  KEPT("kept"),
  /** A snapshot of it is made. */
  SNAPSHOT("snapshot"),
  /** It is deleted. */
  LOST("lost");

  private final String word;

  Fate(String word) {
    this.word = word;
  }

  /** The word for it in reports. */
  public String word() {
    return word;
  }
}
