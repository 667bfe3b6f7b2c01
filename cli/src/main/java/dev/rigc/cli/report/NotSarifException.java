package dev.rigc.cli.report;

/** A file that should be a SARIF report is none; the message says where and why. */
public final class NotSarifException extends Exception {
  private static final long serialVersionUID = 1L;

  NotSarifException(String file, String why) {
    super("`%s` is not a SARIF 2.1.0 report: %s".formatted(file, why), null, false, false);
  }
}
