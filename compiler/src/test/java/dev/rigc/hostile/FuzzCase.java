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
    TEMPLATE,
    /** Compile it. */
    RIGLET,
    /** Take it for the configuration of a lint. */
    CONFIGURATION
  }
}
