package dev.rigc.lint;

import dev.rigc.diagnostic.RuleId;
import java.util.List;
import java.util.Set;

/**
 * The rules whose findings nobody can accept, since nothing can be made while there is one: those
 * that must hold before a riglet is understood ({@code RIG0…} and {@code RIG1…}), those on changes
 * of templates ({@code RIG290…}) and on the output folder ({@code RIG9…}), and those without which
 * a template would lack a value or two stacks would be one. A warning among those of the loader is
 * not one of them.
 */
public final class MandatoryRules {
  private static final List<String> FAMILIES = List.of("RIG0", "RIG1", "RIG290", "RIG9");

  /**
   * Names are unique, every reference has a value, a pipeline has its connection, and a pattern of
   * log lines can be read; what is asked of a preview is on the command line.
   */
  private static final Set<String> OTHERS =
      Set.of(
          "RIG2204", "RIG2405", "RIG2503", "RIG2800", "RIG2850", "RIG2851", "RIG2852", "RIG2853");

  /** A warning: a comment that looks like a key changes nothing. */
  private static final String ACCEPTABLE = "RIG0020";

  private MandatoryRules() {}

  /** Whether findings of the rule can neither be accepted nor made milder. */
  public static boolean contains(RuleId rule) {
    return contains(rule.value());
  }

  static boolean contains(String id) {
    boolean isOfFamily = FAMILIES.stream().anyMatch(id::startsWith) && !id.equals(ACCEPTABLE);
    return isOfFamily || OTHERS.contains(id);
  }
}
