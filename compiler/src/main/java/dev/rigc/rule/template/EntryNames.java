package dev.rigc.rule.template;

import dev.rigc.cfn.MapValue;
import dev.rigc.yaml.ScalarNode;
import java.util.regex.Pattern;

/**
 * What the entries of sections may be called, and how many there may be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
 *     quotas</a>
 */
final class EntryNames {
  private static final int LONGEST = 255;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+");

  private EntryNames() {}

  /** Reports a name that has other characters than letters and digits, or too many. */
  static void check(String what, ScalarNode key, Arguments arguments) {
    String name = key.text();
    if (name.length() > LONGEST) {
      arguments.report(
          key,
          "This %s has %d characters, %d are allowed.".formatted(what, name.length(), LONGEST));
    } else if (!NAME.matcher(name).matches()) {
      arguments.report(
          key, "`%s` can be no %s: only letters and digits can stand in it.".formatted(name, what));
    }
  }

  /** Reports a section with too many entries. */
  static void count(String section, int limit, Arguments arguments) {
    if (arguments.template().section(section).orElse(null) instanceof MapValue map
        && map.entries().size() > limit) {
      arguments.report(
          arguments.template().root().orElseThrow().key(section).orElseThrow(),
          "The section `%s` has %d entries, %d are allowed."
              .formatted(section, map.entries().size(), limit));
    }
  }
}
