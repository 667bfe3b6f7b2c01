package dev.rigc.cli.report;

import java.io.IOException;

/** Writes what differs between two sides in one format. */
public interface DiffReport {
  /** Writes all of it. */
  void write(DiffOutcome outcome, Appendable out) throws IOException;
}
