package dev.rigc.diagnostic;

import java.util.Locale;

/** Numbers as messages write them. */
public final class Grouped {
  private Grouped() {}

  /**
   * A number with a comma before each three digits, as in {@code 1,000,000}. Its digits are ASCII
   * whatever the locale of the JVM is: the same input gives the same messages everywhere.
   */
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
