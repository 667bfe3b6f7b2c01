package dev.rigc.cli.report;

import java.io.IOException;

/** Prints what a run found, in one format. */
public interface Report {
  /**
   * Writes the whole report.
   *
   * @param outcome what was looked at and what was found
   * @param out where to; it is neither flushed nor closed
   * @throws IOException if {@code out} does
   */
  void write(Outcome outcome, Appendable out) throws IOException;
}
