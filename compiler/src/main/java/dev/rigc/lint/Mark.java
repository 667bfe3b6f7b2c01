package dev.rigc.lint;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.Suppression;
import java.util.Optional;

/**
 * One suppression as it stands in a template.
 *
 * @param language whose ids {@link #rule} is one of
 * @param rule the id of a rule of rigc, or the start of ids of cfn-lint
 * @param reason why, in the author's words; may be empty
 * @param scope which findings it is about
 * @param location where it is
 * @param path the way to it; {@link NodePath#ROOT} for a comment
 * @param excerpt the line it is on
 */
record Mark(
    Language language,
    String rule,
    String reason,
    Scope scope,
    SourceLocation location,
    NodePath path,
    Optional<String> excerpt) {

  /** Whose suppression it is. */
  enum Language {
    RIGC,
    CFN_LINT
  }

  /** Which findings a suppression is about. */
  sealed interface Scope {
    /** Those that start on one line. */
    record Line(int number) implements Scope {}

    /** Those of one resource. */
    record Resource(String logicalId) implements Scope {}

    /** Those of the whole template. */
    record Everywhere() implements Scope {}
  }

  Suppression suppression() {
    return new Suppression(reason, location);
  }
}
