package dev.rigc.rule.template;

import dev.rigc.cfn.value.MapValue;
import dev.rigc.yaml.ScalarNode;

/**
 * What the entries of sections may be called, and how many there may be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
 *     quotas</a>
 */
public final class EntryNames {
  private static final int LONGEST = 255;

  private EntryNames() {}

  /** Reports a name that has other characters than letters and digits, or too many. */
  public static void check(String what, ScalarNode key, Arguments arguments) {
    String name = key.text();
    if (name.length() > LONGEST) {
      arguments.report(
          key,
          "This %s has %s characters, %s are allowed.".formatted(what, name.length(), LONGEST));
    } else if (!isAlphanumeric(name)) {
      arguments.report(
          key,
          "`%s` is not a valid %s: only letters and digits are allowed.".formatted(name, what));
    }
  }

  /** Whether a text is letters and digits of ASCII, one at least. */
  public static boolean isAlphanumeric(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Reports a section with too many entries. */
  public static void count(String section, int limit, Arguments arguments) {
    MapValue root = arguments.template().root().orElse(null);
    if (root != null && root.find(section) instanceof MapValue map && map.size() > limit) {
      arguments.report(
          root.key(section).orElseThrow(),
          "The section `%s` has %s entries, %s are allowed.".formatted(section, map.size(), limit));
    }
  }
}
