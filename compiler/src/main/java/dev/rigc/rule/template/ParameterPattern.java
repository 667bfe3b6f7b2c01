package dev.rigc.rule.template;

import dev.rigc.cfn.spec.ValuePattern;

/** A parameter's allowed pattern: a regular expression that the whole value must match. */
final class ParameterPattern {
  private final ValuePattern pattern;

  ParameterPattern(String text) {
    pattern = ValuePattern.of("^(?:" + text + ")$");
  }

  /** Whether it is no regular expression. */
  boolean isBroken() {
    return pattern.fault().isPresent();
  }

  /** Whether a value matches; true if that cannot be found out. */
  boolean accepts(String value) {
    return pattern.accepts(value);
  }
}
