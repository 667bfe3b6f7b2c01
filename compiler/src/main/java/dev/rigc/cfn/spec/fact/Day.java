package dev.rigc.cfn.spec.fact;

import java.time.LocalDate;

/** A day of the facts, such as {@code 2026-11-22}. */
public final class Day {
  private static final int DECIMAL = 10;

  private Day() {}

  /**
   * The day. The facts hold no other form, and without {@link LocalDate#parse} its formatters need
   * not be made at every start.
   */
  public static LocalDate of(String day) {
    return LocalDate.of(part(day, 0, 4), part(day, 5, 7), part(day, 8, 10));
  }

  private static int part(String day, int start, int end) {
    return Integer.parseInt(day, start, end, DECIMAL);
  }
}
