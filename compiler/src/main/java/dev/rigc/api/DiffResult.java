package dev.rigc.api;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.TermText;
import java.util.List;

/**
 * What differs between two sides and what that means.
 *
 * @param difference what differs, and what a deployment of it does to each resource
 * @param insights what evaluators found, sorted by place; secrets are masked
 * @param secrets what must not be shown
 */
public record DiffResult(
    SystemDifference difference, List<Diagnostic> insights, KnownSecrets secrets) {
  /** Keeps a copy of the list. */
  public DiffResult {
    insights = List.copyOf(insights);
  }

  /** A value in a line, with what is not known in <code>${…}</code> and without secrets. */
  public String show(Term term) {
    return show(TermText.of(term));
  }

  /** A text without secrets. */
  public String show(String text) {
    return secrets.masked(Redaction.redact(text));
  }
}
