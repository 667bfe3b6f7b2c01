package dev.rigc.cfn.schema;

import dev.rigc.cfn.spec.ValueFormats;
import dev.rigc.diagnostic.text.Phrases;
import java.util.Optional;

/** What the named formats of the resource schemas demand of a literal value. */
final class Formats {
  private Formats() {}

  /** What is wrong with a text that should have a format; empty if nothing is. */
  static Optional<String> fault(String format, String text) {
    return ValueFormats.pattern(format)
        .filter(pattern -> !pattern.accepts(text))
        .map(
            pattern ->
                Phrases.quoted(text) + " is not a valid `" + format + "`" + example(format) + ".");
  }

  private static String example(String format) {
    return ValueFormats.example(format).map(text -> ", such as `" + text + "`").orElse("");
  }
}
