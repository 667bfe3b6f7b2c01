package dev.rigc.hostile;

/**
 * One input of the fuzz test.
 *
 * @param kind what it is
 * @param how in which way it was made, for reports
 * @param text the input itself
 */
record FuzzCase(Kind kind, String how, String text) {
  /** What rigc is asked to do with it. */
  enum Kind {
    /** Lint it. */
    TEMPLATE(8),
    /** Compare it with itself after an edit: each value may come to 2,000 terms that are walked. */
    CHANGE(150),
    /** Compile it. */
    RIGLET(8),
    /** Take it for the configuration of a lint. */
    CONFIGURATION(8);

    private final double most;

    Kind(double most) {
      this.most = most;
    }

    /** How many times as much as a plain input of this kind any other may cost. */
    double most() {
      return most;
    }
  }
}
