package dev.rigc.rule.property;

import java.util.Optional;

/** What the named formats of the resource schemas demand of a literal value. */
final class Formats {
  private Formats() {}

  /** What is wrong with a text that should have a format; empty if nothing is. */
  static Optional<String> fault(String format, String text) {
    return Optional.empty();
  }
}
