package dev.rigc.load;

import dev.rigc.yaml.ScalarNode;
import java.util.regex.Pattern;

/**
 * What a scalar without quotes means besides text, to readers of YAML 1.1 (<a
 * href="https://yaml.org/type/">its types</a>) or 1.2 (its core schema).
 */
enum Ambiguity {
  /** Nothing: it is text to every reader. */
  NONE("", "(?!)"),
  /** A boolean. */
  BOOLEAN("a boolean", "(?i:true|false|yes|no|on|off)|[yYnN]"),
  /** A number with a leading zero, which is octal to some. */
  OCTAL("an octal number to some readers of YAML and a decimal one to others", "[-+]?0[0-9_]+"),
  /** A date. */
  DATE("a date to some readers of YAML", "\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt \\t].*)?"),
  /** A number to the base of 60. */
  SEXAGESIMAL(
      "a number to the base of 60 to some readers of YAML",
      "[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++(?:\\.[0-9_]*)?"),
  /** Any other number. */
  NUMBER(
      "a number",
      "[-+]?[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
          + "|[-+]?\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?"
          + "|[-+]?0[xX][0-9a-fA-F_]+|0o[0-7]+|[-+]?0b[01_]+|[-+]?\\.(?i:inf)|\\.(?i:nan)"),
  /** A merge key or a default. */
  SPECIAL("a sign with a meaning of its own in YAML", "<<|=");

  private final String words;
  private final Pattern form;

  Ambiguity(String words, String form) {
    this.words = words;
    this.form = Pattern.compile(form);
  }

  /** What it is, for messages. */
  String words() {
    return words;
  }

  static Ambiguity of(ScalarNode scalar) {
    if (!scalar.isPlain()) {
      return NONE;
    }
    for (Ambiguity kind : values()) {
      if (kind.form.matcher(scalar.text()).matches()) {
        return kind;
      }
    }
    return NONE;
  }
}
