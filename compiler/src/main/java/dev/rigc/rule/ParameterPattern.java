package dev.rigc.rule;

import dev.rigc.cfn.spec.ValuePattern;

/** A parameter's allowed pattern: a regular expression that the whole value must match. */
public final class ParameterPattern {
  private final ValuePattern pattern;

  /** A pattern as it is written; one that is not a valid regular expression is kept as broken. */
  public ParameterPattern(String text) {
    pattern = ValuePattern.of("^(?:" + text + ")$");
  }

  /** Whether it is not a regular expression. */
  public boolean isBroken() {
    return pattern.fault().isPresent();
  }

  /** Whether a value matches; true if that cannot be found out. */
  boolean accepts(String value) {
    return pattern.accepts(value);
  }
}
