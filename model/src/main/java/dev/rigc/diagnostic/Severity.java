package dev.rigc.diagnostic;

import java.util.Locale;

/** How much a finding matters. The order is from the gravest to the mildest. */
public enum Severity {
  /** AWS will refuse it, or it cannot work. */
  ERROR,
  /** It will probably not do what its author wants, or it is a risk. */
  WARNING,
  /** Worth knowing; nothing needs to change. */
  NOTE;

  /** The lower-case word that reports print: {@code error}, {@code warning} or {@code note}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as grave as {@code level} or graver. */
  public boolean isAtLeast(Severity level) {
    return compareTo(level) <= 0;
  }
}
