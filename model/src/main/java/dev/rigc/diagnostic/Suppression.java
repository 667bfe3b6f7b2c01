package dev.rigc.diagnostic;

/**
 * Why a finding is accepted, and where its author said so.
 *
 * @param reason the author's words; empty if there are none, which is a finding of its own
 * @param place where the suppression is
 */
public record Suppression(String reason, SourceLocation place) {
  /** Takes secrets out of the reason. */
  public Suppression {
    reason = Redaction.redact(reason);
  }
}
